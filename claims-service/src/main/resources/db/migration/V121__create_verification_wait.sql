-- A claim whose verification cannot begin, such as while terms are on their way, waits longer after each try. Without it
-- the oldest claims would be tried for ever and keep all others from being begun.
CREATE TABLE verification_wait (
    claim_id  uuid        PRIMARY KEY REFERENCES claim,
    member_id uuid        NOT NULL,
    unit_id   uuid        NOT NULL,
    tries     int         NOT NULL CHECK (tries >= 1),
    next_at   timestamptz NOT NULL
);

ALTER TABLE verification_wait ENABLE ROW LEVEL SECURITY;
ALTER TABLE verification_wait FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON verification_wait USING (app_sees(unit_id, member_id));
