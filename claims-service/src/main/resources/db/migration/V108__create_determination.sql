-- Determinations: versioned, never edited, replayable. The canonical texts name diagnoses and are ciphertext bound to the
-- member; digests, sums and codes stay readable.
CREATE TABLE determination (
    determination_id uuid PRIMARY KEY,
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

CREATE TABLE determination_line (
    line_id          uuid PRIMARY KEY,
    determination_id uuid           NOT NULL REFERENCES determination,
    ordinal          int            NOT NULL,
    member_id        uuid           NOT NULL,
    unit_id          uuid           NOT NULL,
    plan_code        text           NOT NULL,
    plan_version_id  uuid           NOT NULL,
    plan_kind        text           NOT NULL,
    region           text           NOT NULL,
    benefit_code     text           NOT NULL,
    coverage_id      uuid           NOT NULL,
    outcome          text           NOT NULL CHECK (outcome IN ('PAYABLE', 'NOT_PAYABLE', 'PENDING')),
    reason           text,
    amount           numeric(14, 2) NOT NULL CHECK (amount >= 0),
    ends_coverage    boolean        NOT NULL,
    UNIQUE (determination_id, ordinal),
    UNIQUE (determination_id, plan_code, benefit_code),
    CHECK ((outcome = 'PAYABLE') = (amount > 0)),
    CHECK ((outcome = 'PAYABLE') = (reason IS NULL))
);

-- What reviewers found in a round: whether clinical conditions are met, which circumstances hold.
CREATE TABLE finding (
    claim_id    uuid  NOT NULL REFERENCES claim,
    round       int   NOT NULL,
    member_id   uuid  NOT NULL,
    unit_id     uuid  NOT NULL,
    text_cipher bytea NOT NULL,
    PRIMARY KEY (claim_id, round)
);

ALTER TABLE determination ENABLE ROW LEVEL SECURITY;
ALTER TABLE determination FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON determination USING (app_sees(unit_id, member_id));
ALTER TABLE determination_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE determination_line FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON determination_line USING (app_sees(unit_id, member_id));
ALTER TABLE finding ENABLE ROW LEVEL SECURITY;
ALTER TABLE finding FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON finding USING (app_sees(unit_id, member_id));

REVOKE UPDATE, DELETE ON determination, determination_line FROM ${app};
