-- The rosters of enrolments. A new roster is written beside the one that counts and takes its place at once. Until an enrolment
-- is handed in, a name may be corrected; the office that reviews sees whom it reviews.
CREATE TABLE roster_line (
    roster_id     uuid NOT NULL,
    member_id     uuid NOT NULL REFERENCES member (member_id),
    enrollment_id uuid NOT NULL REFERENCES enrollment (enrollment_id),
    unit_id       uuid NOT NULL,
    row_number    integer NOT NULL,
    shares        integer NOT NULL CHECK (shares > 0),
    employment    text NOT NULL,
    coverage_id   uuid,
    void_code     text,
    worker_id     uuid REFERENCES member (member_id),
    -- Which version of the member the line was read against.
    member_version bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (roster_id, member_id),
    CHECK (coverage_id IS NULL OR void_code IS NULL)
);
CREATE INDEX roster_line_in_order ON roster_line (roster_id, row_number);
CREATE INDEX roster_line_of_member ON roster_line (member_id);
ALTER TABLE roster_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE roster_line FORCE ROW LEVEL SECURITY;
CREATE POLICY roster_line_scope ON roster_line USING (app_sees(unit_id, member_id));
GRANT SELECT, INSERT, UPDATE, DELETE ON roster_line TO ${app};

CREATE TABLE roster_rejection (
    position      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    roster_id     uuid NOT NULL,
    enrollment_id uuid NOT NULL REFERENCES enrollment (enrollment_id),
    unit_id       uuid NOT NULL,
    row_number    integer NOT NULL,
    column_name   text NOT NULL,
    code          text NOT NULL,
    params        jsonb NOT NULL
);
CREATE INDEX roster_rejection_in_order ON roster_rejection (roster_id, position);
ALTER TABLE roster_rejection ENABLE ROW LEVEL SECURITY;
ALTER TABLE roster_rejection FORCE ROW LEVEL SECURITY;
CREATE POLICY roster_rejection_scope ON roster_rejection USING (app_sees(unit_id, NULL));
GRANT SELECT, INSERT, DELETE ON roster_rejection TO ${app};

CREATE TABLE roster_import (
    roster_id     uuid PRIMARY KEY,
    enrollment_id uuid NOT NULL REFERENCES enrollment (enrollment_id),
    unit_id       uuid NOT NULL,
    state         text NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    rows_total    integer NOT NULL,
    rows_done     integer NOT NULL,
    refusal       text NOT NULL,
    started_at    timestamptz NOT NULL,
    heard_at      timestamptz NOT NULL,
    requested_by  text NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX roster_import_one_running ON roster_import (enrollment_id) WHERE state = 'RUNNING';
CREATE INDEX roster_import_latest ON roster_import (enrollment_id, started_at);
ALTER TABLE roster_import ENABLE ROW LEVEL SECURITY;
ALTER TABLE roster_import FORCE ROW LEVEL SECURITY;
CREATE POLICY roster_import_scope ON roster_import USING (app_sees(unit_id, NULL));
GRANT SELECT, INSERT, UPDATE ON roster_import TO ${app};

-- What the unit may not know about a row (another name in the register, cover through other units) is kept for those who review
-- it, and no unit reads it: a roster must not tell whether a stranger's citizen id is known.
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

-- Who sees a member: the member, the units that employ her, and the office that reviews a roster with her.
CREATE POLICY member_scope ON member
    USING (app_sees(NULL, member_id)
           OR EXISTS (SELECT 1 FROM employment e WHERE e.member_id = member.member_id AND app_sees(e.unit_id, NULL))
           OR (current_setting('app.scope_kind', true) = 'OFFICE'
               AND EXISTS (SELECT 1 FROM roster_line l JOIN enrollment n ON n.roster_id = l.roster_id
                           WHERE l.member_id = member.member_id AND app_sees(l.unit_id, NULL)
                             AND n.state NOT IN ('DRAFT', 'RETURNED', 'REJECTED', 'CANCELLED'))));

-- V001 grants the service all it may do by default; what is kept for ever is taken back here.
REVOKE DELETE, TRUNCATE ON roster_import FROM ${app};
REVOKE TRUNCATE ON roster_line, roster_rejection FROM ${app};
