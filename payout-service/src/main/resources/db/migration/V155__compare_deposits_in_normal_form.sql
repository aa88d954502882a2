-- One paper of a deposit, one movement of the bank is one, however people write it: with small letters, hyphens, dots, blanks or full-width characters. What keeps
-- money single is compared in a normal form by the database; what was written stays as it was written.

ALTER TABLE fund_deposit ADD COLUMN reference_key text;
ALTER TABLE fund_deposit NO FORCE ROW LEVEL SECURITY;

UPDATE fund_deposit SET reference_key = business_key(reference);
WITH places AS (
    SELECT id AS row_id, reference AS written, reference_key AS business_key,
           first_value(id) OVER same AS first_row_id, row_number() OVER same AS place
    FROM fund_deposit WHERE reference IS NOT NULL
    WINDOW same AS (PARTITION BY fund_id, reference_key ORDER BY id)
), listed AS (
    INSERT INTO business_key_collision (table_name, row_id, written, business_key, first_row_id)
    SELECT 'fund_deposit', row_id::text, written, business_key, first_row_id::text FROM places WHERE place > 1
)
UPDATE fund_deposit t SET reference_key = p.business_key || ' ' || p.row_id FROM places p WHERE p.row_id = t.id AND p.place > 1;

ALTER TABLE fund_deposit FORCE ROW LEVEL SECURITY;

-- The key follows what is written and nobody else sets it.
CREATE FUNCTION fund_deposit_keep_reference_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' OR NEW.reference IS DISTINCT FROM OLD.reference THEN
        NEW.reference_key := business_key(NEW.reference);
    ELSE
        NEW.reference_key := OLD.reference_key;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER fund_deposit_keeps_reference_key BEFORE INSERT OR UPDATE ON fund_deposit
    FOR EACH ROW EXECUTE FUNCTION fund_deposit_keep_reference_key();

ALTER TABLE fund_deposit DROP CONSTRAINT fund_deposit_fund_id_reference_key;
ALTER TABLE fund_deposit ADD CONSTRAINT fund_deposit_reference_once UNIQUE (fund_id, reference_key);
ALTER TABLE fund_deposit ADD CONSTRAINT fund_deposit_reference_named CHECK (reference_key <> '') NOT VALID;

-- A bank may write its own reference in two ways, and may mean two movements by two spellings: the same movement is the one
-- that agrees in the normal form and in all else that the line says. The exact reference stays the key besides.
ALTER TABLE statement_line ADD COLUMN reference_key text;
ALTER TABLE statement_line NO FORCE ROW LEVEL SECURITY;

UPDATE statement_line SET reference_key = business_key(reference);
WITH places AS (
    SELECT reference AS row_id, reference AS written, reference_key AS business_key,
           first_value(reference) OVER same AS first_row_id, row_number() OVER same AS place
    FROM statement_line
    WINDOW same AS (PARTITION BY direction, amount, booked_on, end_to_end_id, reference_key ORDER BY reference)
), listed AS (
    INSERT INTO business_key_collision (table_name, row_id, written, business_key, first_row_id)
    SELECT 'statement_line', row_id, written, business_key, first_row_id FROM places WHERE place > 1
)
UPDATE statement_line t SET reference_key = p.business_key || ' ' || p.row_id
    FROM places p WHERE p.row_id = t.reference AND p.place > 1;

ALTER TABLE statement_line FORCE ROW LEVEL SECURITY;

-- The key follows what is written and nobody else sets it.
CREATE FUNCTION statement_line_keep_reference_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' OR NEW.reference IS DISTINCT FROM OLD.reference THEN
        NEW.reference_key := business_key(NEW.reference);
    ELSE
        NEW.reference_key := OLD.reference_key;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER statement_line_keeps_reference_key BEFORE INSERT OR UPDATE ON statement_line
    FOR EACH ROW EXECUTE FUNCTION statement_line_keep_reference_key();

CREATE UNIQUE INDEX statement_line_once ON statement_line (reference_key, direction, amount, booked_on, end_to_end_id)
    NULLS NOT DISTINCT;
