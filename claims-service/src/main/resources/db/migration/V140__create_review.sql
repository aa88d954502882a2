-- Decisions of reviewers, append-only. The note is ciphertext bound to the member.
CREATE TABLE review (
    review_id             uuid        PRIMARY KEY,
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

ALTER TABLE review ENABLE ROW LEVEL SECURITY;
ALTER TABLE review FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON review USING (app_sees(unit_id, member_id));

REVOKE UPDATE, DELETE ON review FROM ${app};
