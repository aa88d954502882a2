-- While the claimant is asked for more, the promised clock stands still: one row per question, at most one open.
CREATE TABLE claim_pause (
    claim_id        uuid        NOT NULL REFERENCES claim,
    ordinal         int         NOT NULL,
    member_id       uuid        NOT NULL,
    unit_id         uuid        NOT NULL,
    question_cipher bytea       NOT NULL,
    asked_at        timestamptz NOT NULL,
    answered_at     timestamptz,
    PRIMARY KEY (claim_id, ordinal)
);
CREATE UNIQUE INDEX claim_pause_open ON claim_pause (claim_id) WHERE answered_at IS NULL;

ALTER TABLE claim_pause ENABLE ROW LEVEL SECURITY;
ALTER TABLE claim_pause FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON claim_pause USING (app_sees(unit_id, member_id));

REVOKE DELETE ON claim_pause FROM ${app};
