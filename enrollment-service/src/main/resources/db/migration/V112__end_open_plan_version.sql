-- A version without an end ends where a published successor begins. That is the one change a published version takes, once;
-- its terms and all else stay as they are.
CREATE OR REPLACE FUNCTION refuse_change_of_published_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.effective_to IS NULL AND NEW.effective_to IS NOT NULL
       AND to_jsonb(NEW) - ARRAY['effective_to', 'version'] = to_jsonb(OLD) - ARRAY['effective_to', 'version'] THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'plan version % is published and never changes', OLD.plan_version_id USING ERRCODE = 'restrict_violation';
END
$$;

-- How many enrolments take a version on or after a day, over all units, whoever asks; it tells only a number.
CREATE FUNCTION enrollments_from(the_version uuid, the_day date) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
    callers_scope text := coalesce(current_setting('app.scope_kind', true), '');
    found integer;
BEGIN
    PERFORM set_config('app.scope_kind', 'ALL', true);
    SELECT count(*) INTO found FROM enrollment
    WHERE plan_version_id = the_version AND lower(period) >= the_day AND state NOT IN ('REJECTED', 'CANCELLED');
    PERFORM set_config('app.scope_kind', callers_scope, true);
    RETURN found;
END
$$;
CREATE INDEX enrollment_of_plan_version ON enrollment (plan_version_id, lower(period));
