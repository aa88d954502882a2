-- The tables of the union kit: where units and offices stand in the tree, and what a caller sees of them. They come with the
-- kit; numbers from V050 to V099 are its own.

-- Where each unit stands in the tree of offices: office_path is made of codes, '/420000/420200/'.
CREATE TABLE unit_scope (
    unit_id       uuid   PRIMARY KEY,
    unit_code     text   NOT NULL,
    office_path   text   NOT NULL CHECK (office_path ~ '^/([^/]+/)+$'),
    state_version bigint NOT NULL
);

CREATE INDEX unit_scope_by_code ON unit_scope (unit_code);

-- Where each office stands, its own code last.
CREATE TABLE office_scope (
    office_id     uuid   PRIMARY KEY,
    code          text   NOT NULL UNIQUE,
    name          text   NOT NULL,
    level         text   NOT NULL,
    path          text   NOT NULL CHECK (path ~ '^/([^/]+/)+$'),
    state_version bigint NOT NULL
);

-- Whether the running transaction may see a row of this unit and member; pass null where a table has no such column.
CREATE FUNCTION app_sees(unit uuid, member uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT COALESCE(
        CASE current_setting('app.scope_kind', true)
            WHEN 'ALL' THEN true
            WHEN 'OFFICE' THEN EXISTS (
                SELECT 1 FROM unit_scope s
                WHERE s.unit_id = unit
                  AND strpos(s.office_path, '/' || current_setting('app.scope_value', true) || '/') > 0)
            WHEN 'UNIT' THEN EXISTS (
                SELECT 1 FROM unit_scope s
                WHERE s.unit_id = unit AND s.unit_code = current_setting('app.scope_value', true))
            WHEN 'MEMBER' THEN member = NULLIF(current_setting('app.scope_value', true), '')::uuid
            ELSE false
        END,
        false)
$$;
