-- Coverages, bitemporal: a row is never changed but for the end of the time in which it was believed, and none is ever
-- dropped. PostgreSQL itself refuses two rows in force for one member, plan and unit that share a day and a moment.
CREATE TABLE coverage (
    coverage_id     uuid PRIMARY KEY,
    member_id       uuid NOT NULL REFERENCES member (member_id),
    unit_id         uuid NOT NULL REFERENCES member_unit (unit_id),
    enrollment_id   uuid NOT NULL REFERENCES enrollment (enrollment_id),
    plan_version_id uuid NOT NULL REFERENCES plan_version (plan_version_id),
    plan_code       text NOT NULL,
    state_version   bigint NOT NULL,
    UNIQUE (enrollment_id, member_id)
);
CREATE INDEX coverage_of_member ON coverage (member_id, coverage_id);
CREATE INDEX coverage_of_unit ON coverage (unit_id, coverage_id);
ALTER TABLE coverage ENABLE ROW LEVEL SECURITY;
ALTER TABLE coverage FORCE ROW LEVEL SECURITY;
CREATE POLICY coverage_scope ON coverage USING (app_sees(unit_id, member_id));
GRANT SELECT, INSERT, UPDATE ON coverage TO ${app};
REVOKE DELETE, TRUNCATE ON coverage FROM ${app};

CREATE TABLE coverage_spell (
    coverage_id        uuid NOT NULL REFERENCES coverage (coverage_id),
    member_id          uuid NOT NULL,
    unit_id            uuid NOT NULL,
    plan_code          text NOT NULL,
    valid              daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid) AND NOT upper_inf(valid)),
    known              tstzrange NOT NULL CHECK (NOT isempty(known) AND NOT lower_inf(known)),
    shares             integer NOT NULL CHECK (shares > 0),
    observation_from   date NOT NULL,
    observation_waived boolean NOT NULL,
    status             text NOT NULL CHECK (status IN ('IN_FORCE', 'TERMINATED')),
    CONSTRAINT coverage_spell_overlap
        EXCLUDE USING gist (member_id WITH =, plan_code WITH =, unit_id WITH =, valid WITH &&, known WITH &&)
        WHERE (status = 'IN_FORCE')
);
CREATE INDEX coverage_spell_of_coverage ON coverage_spell (coverage_id);
CREATE INDEX coverage_spell_of_member ON coverage_spell (member_id, plan_code);
ALTER TABLE coverage_spell ENABLE ROW LEVEL SECURITY;
ALTER TABLE coverage_spell FORCE ROW LEVEL SECURITY;
CREATE POLICY coverage_spell_scope ON coverage_spell USING (app_sees(unit_id, member_id));
GRANT SELECT, INSERT ON coverage_spell TO ${app};
REVOKE UPDATE, DELETE, TRUNCATE ON coverage_spell FROM ${app};
GRANT UPDATE (known) ON coverage_spell TO ${app};

-- How many shares of a plan a member holds over all units; the database refuses more than the plan allows.
CREATE TABLE share_counter (
    member_id  uuid NOT NULL REFERENCES member (member_id),
    plan_code  text NOT NULL,
    shares_max integer NOT NULL,
    held       integer NOT NULL,
    PRIMARY KEY (member_id, plan_code),
    CONSTRAINT share_counter_bounds CHECK (held BETWEEN 0 AND shares_max)
);
ALTER TABLE share_counter ENABLE ROW LEVEL SECURITY;
ALTER TABLE share_counter FORCE ROW LEVEL SECURITY;
CREATE POLICY share_counter_scope ON share_counter USING (app_sees(NULL, member_id));
GRANT SELECT, INSERT, UPDATE ON share_counter TO ${app};
REVOKE DELETE, TRUNCATE ON share_counter FROM ${app};

-- Shares count over all units, whoever asks: these functions look past the caller's scope and tell only numbers. A
-- failure inside rolls the setting back with all else.
CREATE FUNCTION lock_share_counters(the_plan text, the_max integer, the_members uuid[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    callers_scope text := coalesce(current_setting('app.scope_kind', true), '');
BEGIN
    PERFORM set_config('app.scope_kind', 'ALL', true);
    INSERT INTO share_counter (member_id, plan_code, shares_max, held)
    SELECT m, the_plan, the_max, 0 FROM unnest(the_members) AS m ORDER BY m
    ON CONFLICT (member_id, plan_code) DO UPDATE SET held = share_counter.held;
    PERFORM set_config('app.scope_kind', callers_scope, true);
END
$$;

CREATE FUNCTION set_share_counters(the_plan text, the_max integer, the_members uuid[], the_held integer[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    callers_scope text := coalesce(current_setting('app.scope_kind', true), '');
BEGIN
    PERFORM set_config('app.scope_kind', 'ALL', true);
    UPDATE share_counter c SET held = n.held, shares_max = the_max
    FROM unnest(the_members, the_held) AS n (member_id, held)
    WHERE c.member_id = n.member_id AND c.plan_code = the_plan;
    PERFORM set_config('app.scope_kind', callers_scope, true);
END
$$;

CREATE FUNCTION coverage_holdings(the_plan text, the_unit uuid, the_days daterange, the_members uuid[])
RETURNS TABLE (member_id uuid, shares integer, same_unit boolean, former_end date)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
    callers_scope text := coalesce(current_setting('app.scope_kind', true), '');
BEGIN
    PERFORM set_config('app.scope_kind', 'ALL', true);
    RETURN QUERY
    WITH spell AS (
        SELECT s.coverage_id, s.member_id, s.unit_id, s.valid, s.shares
        FROM coverage_spell s
        WHERE s.member_id = ANY (the_members) AND s.plan_code = the_plan
          AND upper_inf(s.known) AND s.status = 'IN_FORCE'
    ), start AS (
        SELECT DISTINCT p.member_id, greatest(lower(p.valid), lower(the_days)) AS day
        FROM spell p WHERE p.valid && the_days
    ), total AS (
        SELECT d.member_id, sum(p.shares)::integer AS shares
        FROM start d JOIN spell p ON p.member_id = d.member_id AND p.valid @> d.day
        GROUP BY d.member_id, d.day
    ), peak AS (
        SELECT t.member_id, max(t.shares) AS shares FROM total t GROUP BY t.member_id
    ), former AS (
        SELECT p.member_id, max(upper(p.valid)) AS day
        FROM spell p
        WHERE upper(p.valid) <= lower(the_days)
          AND NOT EXISTS (SELECT 1 FROM coverage_spell t
                          WHERE t.coverage_id = p.coverage_id AND upper_inf(t.known) AND t.status = 'TERMINATED')
        GROUP BY p.member_id
    )
    SELECT coalesce(k.member_id, f.member_id), coalesce(k.shares, 0),
           EXISTS (SELECT 1 FROM spell p WHERE p.member_id = k.member_id AND p.unit_id = the_unit AND p.valid && the_days),
           f.day
    FROM peak k FULL JOIN former f ON f.member_id = k.member_id;
    PERFORM set_config('app.scope_kind', callers_scope, true);
END
$$;

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
