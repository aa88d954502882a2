-- Determinations: versioned, never edited, replayable. The canonical texts name diagnoses and are ciphertext bound to the
-- member; digests, sums and codes stay readable.
CREATE TABLE determination (
    determination_id uuid           PRIMARY KEY,
    claim_id         uuid           NOT NULL REFERENCES claim,
    version          int            NOT NULL CHECK (version >= 1),
    member_id        uuid           NOT NULL,
    unit_id          uuid           NOT NULL,
    stage            text           NOT NULL CHECK (stage IN ('PROPOSAL', 'DECISION')),
    decided_on       date           NOT NULL,
    made_at          timestamptz    NOT NULL,
    engine_version   text           NOT NULL,
    input_digest     text           NOT NULL,
    outcome_digest   text           NOT NULL,
    payable          numeric(14, 2) NOT NULL CHECK (payable >= 0),
    input_cipher     bytea          NOT NULL,
    outcome_cipher   bytea          NOT NULL,
    UNIQUE (claim_id, version)
);

ALTER TABLE determination ENABLE ROW LEVEL SECURITY;
ALTER TABLE determination FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON determination USING (app_sees(unit_id, member_id));

REVOKE UPDATE, DELETE ON determination FROM ${app};
