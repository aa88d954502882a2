-- When two people give up an order that the bank never received, the bank is asked to cancel it (camt.056), so that one that
-- arrives late is not executed even before its last moment. A hint, not a guarantee; what the bank answered is kept.
ALTER TABLE payment_attempt ADD COLUMN cancellation text CHECK (cancellation IN ('ASKED', 'ACCEPTED', 'REFUSED'));
ALTER TABLE payment_attempt ADD COLUMN cancellation_next_at timestamptz;
GRANT UPDATE (cancellation, cancellation_next_at) ON payment_attempt TO ${app};
CREATE INDEX payment_attempt_to_cancel ON payment_attempt (cancellation_next_at) WHERE cancellation = 'ASKED';
