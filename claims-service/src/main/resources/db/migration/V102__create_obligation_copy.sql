-- How far the money is, as payout tells it. The copy takes each change, ordered by payout's own version: a return after
-- booking reaches the claim, whatever was final before. Events from before payout numbered them have none.
CREATE TABLE obligation_copy (
    obligation_id uuid           PRIMARY KEY,
    claim_id      uuid           NOT NULL,
    line_id       uuid           NOT NULL,
    member_id     uuid           NOT NULL,
    unit_id       uuid           NOT NULL,
    state         text           NOT NULL CHECK (state IN ('OPEN', 'IN_BATCH', 'SENT', 'UNKNOWN', 'RETURNED', 'SETTLED')),
    attempt       int            NOT NULL,
    amount        numeric(14, 2) NOT NULL,
    reason        text,
    told_at       timestamptz    NOT NULL,
    version       bigint
);
CREATE INDEX obligation_copy_claim ON obligation_copy (claim_id);

ALTER TABLE obligation_copy ENABLE ROW LEVEL SECURITY;
ALTER TABLE obligation_copy FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON obligation_copy USING (app_sees(unit_id, member_id));
