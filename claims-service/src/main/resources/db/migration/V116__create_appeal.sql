-- Appeals against a refusal, append-only. The reason is ciphertext bound to the member.
CREATE TABLE appeal (
    claim_id      uuid        NOT NULL REFERENCES claim,
    ordinal       int         NOT NULL,
    member_id     uuid        NOT NULL,
    unit_id       uuid        NOT NULL,
    reason_cipher bytea       NOT NULL,
    person        text        NOT NULL,
    appealed_at   timestamptz NOT NULL,
    PRIMARY KEY (claim_id, ordinal)
);

ALTER TABLE appeal ENABLE ROW LEVEL SECURITY;
ALTER TABLE appeal FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON appeal USING (app_sees(unit_id, member_id));

REVOKE UPDATE, DELETE ON appeal FROM ${app};
