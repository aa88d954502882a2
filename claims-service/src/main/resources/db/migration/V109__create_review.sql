-- Decisions of reviewers, append-only, and which level each person acts at in a claim: one level for ever.
CREATE TABLE review (
    review_id             uuid PRIMARY KEY,
    claim_id              uuid        NOT NULL REFERENCES claim,
    member_id             uuid        NOT NULL,
    unit_id               uuid        NOT NULL,
    level                 text        NOT NULL CHECK (level IN ('OFFICE', 'PROVINCE')),
    decision              text        NOT NULL CHECK (decision IN ('APPROVE', 'REJECT', 'RETURN', 'REGRADE')),
    determination_version int         NOT NULL,
    outcome_digest        text        NOT NULL,
    person                text        NOT NULL,
    note_cipher           bytea,
    decided_at            timestamptz NOT NULL
);
CREATE INDEX review_claim ON review (claim_id, review_id);

CREATE TABLE review_level (
    claim_id  uuid NOT NULL REFERENCES claim,
    person    text NOT NULL,
    level     text NOT NULL CHECK (level IN ('OFFICE', 'PROVINCE')),
    member_id uuid NOT NULL,
    unit_id   uuid NOT NULL,
    PRIMARY KEY (claim_id, person)
);

ALTER TABLE review ENABLE ROW LEVEL SECURITY;
ALTER TABLE review FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON review USING (app_sees(unit_id, member_id));
ALTER TABLE review_level ENABLE ROW LEVEL SECURITY;
ALTER TABLE review_level FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON review_level USING (app_sees(unit_id, member_id));

REVOKE UPDATE, DELETE ON review, review_level FROM ${app};
