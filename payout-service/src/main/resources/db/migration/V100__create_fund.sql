-- The funds, one per region and plan kind, and who sees them: the office of the region and those above it.
-- Whether the running transaction may see what belongs to a region.
CREATE FUNCTION payout_sees_region(region text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT COALESCE(
        CASE current_setting('app.scope_kind', true)
            WHEN 'ALL' THEN true
            WHEN 'OFFICE' THEN region = current_setting('app.scope_value', true)
                OR EXISTS (
                    SELECT 1 FROM office_scope o
                    WHERE o.code = region
                      AND strpos(o.path, '/' || current_setting('app.scope_value', true) || '/') > 0)
            ELSE false
        END,
        false)
$$;

CREATE TABLE fund (
    id        text        PRIMARY KEY,
    region    text        NOT NULL CHECK (region ~ '^[0-9]{6}$'),
    plan_kind text        NOT NULL CHECK (plan_kind ~ '^[A-Z][A-Z0-9_]{0,39}$'),
    opened_at timestamptz NOT NULL,
    CHECK (id = region || '-' || plan_kind)
);

REVOKE UPDATE, DELETE, TRUNCATE ON fund FROM ${app};
ALTER TABLE fund ENABLE ROW LEVEL SECURITY;
ALTER TABLE fund FORCE ROW LEVEL SECURITY;
CREATE POLICY fund_of_region ON fund USING (payout_sees_region(region));
