-- One bill is one, however people write it: with small letters, hyphens, dots, blanks or full-width characters. What keeps
-- money single is compared in a normal form by the database; what was written stays as it was written.

ALTER TABLE care_event ADD COLUMN settlement_key text;
ALTER TABLE claim ADD COLUMN settlement_key text;
ALTER TABLE care_event NO FORCE ROW LEVEL SECURITY;
ALTER TABLE claim NO FORCE ROW LEVEL SECURITY;

UPDATE care_event SET settlement_key = business_key(settlement_reference);
WITH places AS (
    SELECT care_event_id AS row_id, settlement_reference AS written, settlement_key AS business_key,
           first_value(care_event_id) OVER same AS first_row_id, row_number() OVER same AS place
    FROM care_event WHERE settlement_reference IS NOT NULL
    WINDOW same AS (PARTITION BY member_id, settlement_key ORDER BY care_event_id)
), listed AS (
    INSERT INTO business_key_collision (table_name, row_id, written, business_key, first_row_id)
    SELECT 'care_event', row_id::text, written, business_key, first_row_id::text FROM places WHERE place > 1
)
UPDATE care_event t SET settlement_key = p.business_key || ' ' || p.row_id FROM places p WHERE p.row_id = t.care_event_id AND p.place > 1;

UPDATE claim SET settlement_key = business_key(settlement_reference);
WITH places AS (
    SELECT claim_id AS row_id, settlement_reference AS written, settlement_key AS business_key,
           first_value(claim_id) OVER same AS first_row_id, row_number() OVER same AS place
    FROM claim WHERE settlement_reference IS NOT NULL AND state NOT IN ('WITHDRAWN', 'REJECTED')
    WINDOW same AS (PARTITION BY settlement_key ORDER BY claim_id)
), listed AS (
    INSERT INTO business_key_collision (table_name, row_id, written, business_key, first_row_id)
    SELECT 'claim', row_id::text, written, business_key, first_row_id::text FROM places WHERE place > 1
)
UPDATE claim t SET settlement_key = p.business_key || ' ' || p.row_id FROM places p WHERE p.row_id = t.claim_id AND p.place > 1;

ALTER TABLE care_event FORCE ROW LEVEL SECURITY;
ALTER TABLE claim FORCE ROW LEVEL SECURITY;

-- The key follows what is written and nobody else sets it.
CREATE FUNCTION care_event_keep_settlement_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' OR NEW.settlement_reference IS DISTINCT FROM OLD.settlement_reference THEN
        NEW.settlement_key := business_key(NEW.settlement_reference);
    ELSE
        NEW.settlement_key := OLD.settlement_key;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER care_event_keeps_settlement_key BEFORE INSERT OR UPDATE ON care_event
    FOR EACH ROW EXECUTE FUNCTION care_event_keep_settlement_key();

-- The key follows what is written and nobody else sets it.
CREATE FUNCTION claim_keep_settlement_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' OR NEW.settlement_reference IS DISTINCT FROM OLD.settlement_reference THEN
        NEW.settlement_key := business_key(NEW.settlement_reference);
    ELSE
        NEW.settlement_key := OLD.settlement_key;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER claim_keeps_settlement_key BEFORE INSERT OR UPDATE ON claim
    FOR EACH ROW EXECUTE FUNCTION claim_keep_settlement_key();

DROP INDEX care_event_settlement;
CREATE UNIQUE INDEX care_event_settlement ON care_event (member_id, settlement_key) WHERE settlement_key IS NOT NULL;
DROP INDEX claim_live_of_settlement;
CREATE UNIQUE INDEX claim_live_of_settlement ON claim (settlement_key)
    WHERE settlement_key IS NOT NULL AND state NOT IN ('WITHDRAWN', 'REJECTED');
ALTER TABLE care_event ADD CONSTRAINT care_event_settlement_named CHECK (settlement_key <> '') NOT VALID;
