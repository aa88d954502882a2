-- A roster told a unit whether a stranger's citizen id is known, and whether a guessed name is right. What the unit may not
-- know about a row (another name in the register, cover through other units) is now kept for those who review it, and no
-- unit reads it. A submission is no longer refused because another unit's roster corrected a name: that is a finding too.
CREATE TABLE roster_finding (
    position      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    roster_id     uuid NOT NULL,
    enrollment_id uuid NOT NULL REFERENCES enrollment (enrollment_id),
    unit_id       uuid NOT NULL,
    row_number    integer NOT NULL,
    member_id     uuid NOT NULL REFERENCES member (member_id),
    code          text NOT NULL,
    params        jsonb NOT NULL,
    name_cipher   bytea,
    UNIQUE (roster_id, row_number, code)
);
CREATE INDEX roster_finding_in_order ON roster_finding (roster_id, position);
CREATE INDEX roster_finding_of_member ON roster_finding (member_id);
ALTER TABLE roster_finding ENABLE ROW LEVEL SECURITY;
ALTER TABLE roster_finding FORCE ROW LEVEL SECURITY;
CREATE POLICY roster_finding_scope ON roster_finding
    USING (current_setting('app.scope_kind', true) <> 'UNIT' AND app_sees(unit_id, NULL));
GRANT SELECT, INSERT, DELETE ON roster_finding TO ${app};
REVOKE UPDATE, TRUNCATE ON roster_finding FROM ${app};

-- Looks past the caller's scope and tells nothing.
CREATE FUNCTION note_renamed(the_enrollment uuid) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    callers_scope text := coalesce(current_setting('app.scope_kind', true), '');
BEGIN
    PERFORM set_config('app.scope_kind', 'ALL', true);
    INSERT INTO roster_finding (roster_id, enrollment_id, unit_id, row_number, member_id, code, params)
    SELECT l.roster_id, l.enrollment_id, l.unit_id, l.row_number, l.member_id, 'NAME_CHANGED', '{}'
    FROM enrollment n
    JOIN roster_line l ON l.roster_id = n.roster_id
    JOIN member m ON m.member_id = l.member_id
    WHERE n.enrollment_id = the_enrollment AND m.version <> l.member_version
    ON CONFLICT (roster_id, row_number, code) DO NOTHING;
    PERFORM set_config('app.scope_kind', callers_scope, true);
END
$$;
DROP FUNCTION roster_outdated(uuid);
