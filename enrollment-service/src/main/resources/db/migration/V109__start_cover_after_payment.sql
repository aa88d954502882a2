-- Cover never begins before its money is confirmed: the first day that is covered stands beside the period, once all is paid.
ALTER TABLE enrollment ADD COLUMN cover_from date;
UPDATE enrollment SET cover_from = lower(period) WHERE state IN ('PAID', 'EFFECTIVE');
ALTER TABLE enrollment ADD CONSTRAINT enrollment_cover_within_period CHECK (cover_from <@ period);
ALTER TABLE enrollment ADD CONSTRAINT enrollment_cover_of_paid
    CHECK ((state IN ('PAID', 'EFFECTIVE')) = (cover_from IS NOT NULL));
DROP INDEX enrollment_paid;
CREATE INDEX enrollment_paid ON enrollment (cover_from) WHERE state = 'PAID';
