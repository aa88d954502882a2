-- What is asked outside, once per claim, round and source. A worker leases a question; a killed worker loses the lease.
CREATE TABLE verification (
    claim_id     uuid        NOT NULL REFERENCES claim,
    round        int         NOT NULL,
    source       text        NOT NULL CHECK (source IN ('MEDICAL_INSURANCE', 'WORK_INJURY')),
    member_id    uuid        NOT NULL,
    unit_id      uuid        NOT NULL,
    outcome      text        NOT NULL CHECK (outcome IN ('OPEN', 'MATCHED', 'MISMATCHED', 'NOT_FOUND', 'UNAVAILABLE')),
    differing    jsonb       NOT NULL DEFAULT '[]',
    attempts     int         NOT NULL DEFAULT 0,
    next_at      timestamptz NOT NULL DEFAULT now(),
    leased_until timestamptz,
    answered_at  timestamptz,
    PRIMARY KEY (claim_id, round, source)
);
CREATE INDEX verification_open ON verification (next_at) WHERE outcome = 'OPEN';

ALTER TABLE verification ENABLE ROW LEVEL SECURITY;
ALTER TABLE verification FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON verification USING (app_sees(unit_id, member_id));
