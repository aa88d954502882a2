-- A roster alone shows nobody to the unit that sent it: employment is written when cover opens. Until an enrolment is handed
-- in, a name may be corrected; a line remembers which version of the member it was read against. The office that reviews
-- sees whom it reviews. A name's index is bound to the member and computed when it is told, so the column goes.
ALTER TABLE member DROP COLUMN name_index;
ALTER TABLE roster_line ADD COLUMN member_version bigint NOT NULL DEFAULT 0;
CREATE INDEX roster_line_of_member ON roster_line (member_id);
CREATE INDEX enrollment_of_roster ON enrollment (roster_id);

DROP POLICY member_scope ON member;
CREATE POLICY member_scope ON member
    USING (app_sees(NULL, member_id)
           OR EXISTS (SELECT 1 FROM employment e WHERE e.member_id = member.member_id AND app_sees(e.unit_id, NULL))
           OR (current_setting('app.scope_kind', true) = 'OFFICE'
               AND EXISTS (SELECT 1 FROM roster_line l JOIN enrollment n ON n.roster_id = l.roster_id
                           WHERE l.member_id = member.member_id AND app_sees(l.unit_id, NULL)
                             AND n.state NOT IN ('DRAFT', 'RETURNED', 'REJECTED', 'CANCELLED'))));

-- Looks past the caller's scope, which does not hold the members yet, and tells only yes or no.
CREATE FUNCTION roster_outdated(the_enrollment uuid) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
    callers_scope text := coalesce(current_setting('app.scope_kind', true), '');
    outdated boolean;
BEGIN
    PERFORM set_config('app.scope_kind', 'ALL', true);
    SELECT EXISTS (SELECT 1 FROM enrollment n
                   JOIN roster_line l ON l.roster_id = n.roster_id
                   JOIN member m ON m.member_id = l.member_id
                   WHERE n.enrollment_id = the_enrollment AND m.version <> l.member_version) INTO outdated;
    PERFORM set_config('app.scope_kind', callers_scope, true);
    RETURN outdated;
END
$$;
