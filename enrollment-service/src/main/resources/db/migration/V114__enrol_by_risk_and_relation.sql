-- A trade of higher risk has prices of its own; a family member is enrolled with the worker whose family it is, and the base
-- plan may have to be held through the same unit.
ALTER TABLE enrollment ADD COLUMN risk_class text;
ALTER TABLE roster_line ADD COLUMN worker_id uuid REFERENCES member (member_id);

DROP FUNCTION coverage_holders(text[], date, uuid[]);
CREATE FUNCTION coverage_holders(the_plans text[], the_unit uuid, the_day date, the_members uuid[])
RETURNS TABLE (member_id uuid)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
    callers_scope text := coalesce(current_setting('app.scope_kind', true), '');
BEGIN
    PERFORM set_config('app.scope_kind', 'ALL', true);
    RETURN QUERY
    SELECT DISTINCT s.member_id
    FROM coverage_spell s
    WHERE s.member_id = ANY (the_members) AND s.plan_code = ANY (the_plans)
      AND (the_unit IS NULL OR s.unit_id = the_unit)
      AND upper_inf(s.known) AND s.status = 'IN_FORCE' AND s.valid @> the_day;
    PERFORM set_config('app.scope_kind', callers_scope, true);
END
$$;
