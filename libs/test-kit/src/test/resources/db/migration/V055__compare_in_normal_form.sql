-- What each service has to compare business references.
CREATE FUNCTION business_key(reference text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN regexp_replace(upper(normalize(reference, NFKC) COLLATE pg_unicode_fast), '[^[:alnum:]]', '', 'g');

-- Rows that were different before and are one in normal form: each keeps its money apart by a key of its own and is listed
-- here for a person to look at; nothing is dropped.
CREATE TABLE business_key_collision (
    table_name   text        NOT NULL,
    row_id       text        NOT NULL,
    written      text        NOT NULL,
    business_key text        NOT NULL,
    first_row_id text        NOT NULL,
    found_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (table_name, row_id)
);
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON business_key_collision FROM ${app};
