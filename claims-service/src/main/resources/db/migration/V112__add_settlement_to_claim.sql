-- A settlement belongs to one insured person: whoever claims it, at most one claim that is neither withdrawn nor refused may
-- be about it. The event's own key only kept one member from claiming it twice. Row-level security binds the owner too, so
-- it is lifted for the one statement that fills the column.
ALTER TABLE claim ADD COLUMN settlement_reference text;

ALTER TABLE claim NO FORCE ROW LEVEL SECURITY;
ALTER TABLE care_event NO FORCE ROW LEVEL SECURITY;
UPDATE claim SET settlement_reference = care_event.settlement_reference
    FROM care_event WHERE care_event.care_event_id = claim.care_event_id;
ALTER TABLE claim FORCE ROW LEVEL SECURITY;
ALTER TABLE care_event FORCE ROW LEVEL SECURITY;

CREATE UNIQUE INDEX claim_live_of_settlement ON claim (settlement_reference)
    WHERE settlement_reference IS NOT NULL AND state NOT IN ('WITHDRAWN', 'REJECTED');
