-- One receipt of the bank is one, however people write it: with small letters, hyphens, dots, blanks or full-width characters. What keeps
-- money single is compared in a normal form by the database; what was written stays as it was written.

ALTER TABLE contribution ADD COLUMN reference_key text;
ALTER TABLE contribution NO FORCE ROW LEVEL SECURITY;

UPDATE contribution SET reference_key = business_key(reference);
WITH places AS (
    SELECT contribution_id AS row_id, reference AS written, reference_key AS business_key,
           first_value(contribution_id) OVER same AS first_row_id, row_number() OVER same AS place
    FROM contribution WHERE reference IS NOT NULL AND withdrawn_by IS NULL
    WINDOW same AS (PARTITION BY unit_id, reference_key ORDER BY contribution_id)
), listed AS (
    INSERT INTO business_key_collision (table_name, row_id, written, business_key, first_row_id)
    SELECT 'contribution', row_id::text, written, business_key, first_row_id::text FROM places WHERE place > 1
)
UPDATE contribution t SET reference_key = p.business_key || ' ' || p.row_id FROM places p WHERE p.row_id = t.contribution_id AND p.place > 1;

ALTER TABLE contribution FORCE ROW LEVEL SECURITY;

-- The key follows what is written and nobody else sets it.
CREATE FUNCTION contribution_keep_reference_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' OR NEW.reference IS DISTINCT FROM OLD.reference THEN
        NEW.reference_key := business_key(NEW.reference);
    ELSE
        NEW.reference_key := OLD.reference_key;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER contribution_keeps_reference_key BEFORE INSERT OR UPDATE ON contribution
    FOR EACH ROW EXECUTE FUNCTION contribution_keep_reference_key();

DROP INDEX contribution_reference_once;
CREATE UNIQUE INDEX contribution_reference_once ON contribution (unit_id, reference_key) WHERE withdrawn_by IS NULL;
ALTER TABLE contribution ADD CONSTRAINT contribution_reference_named CHECK (reference_key <> '') NOT VALID;

-- A credit code is stored in its normal form, so that its unique key compares in it.
ALTER TABLE member_unit ADD CONSTRAINT member_unit_credit_code_normal CHECK (credit_code = business_key(credit_code)) NOT VALID;
