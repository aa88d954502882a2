-- Enrolments. Nobody answers for two steps of one enrolment. Cover never begins before its money is confirmed: the first day
-- that is covered stands beside the period, once all is paid.
CREATE SEQUENCE enrollment_number;
GRANT USAGE ON SEQUENCE enrollment_number TO ${app};

CREATE TABLE enrollment (
    enrollment_id        uuid PRIMARY KEY,
    number               text NOT NULL UNIQUE,
    unit_id              uuid NOT NULL REFERENCES member_unit (unit_id),
    plan_version_id      uuid NOT NULL REFERENCES plan_version (plan_version_id),
    plan_code            text NOT NULL,
    period               daterange NOT NULL CHECK (NOT isempty(period) AND NOT upper_inf(period)),
    cover_from           date,
    risk_class           text,
    payer_kinds          text[] NOT NULL,
    payer_weights        integer[] NOT NULL,
    state                text NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'OFFICE_REVIEWED', 'APPROVED', 'PAID',
                                                        'EFFECTIVE', 'RETURNED', 'REJECTED', 'CANCELLED')),
    created_by           text NOT NULL,
    submitted_by         text,
    office_reviewed_by   text,
    province_reviewed_by text,
    roster_id            uuid,
    rows_read            integer NOT NULL,
    rows_accepted        integer NOT NULL,
    rows_rejected        integer NOT NULL,
    rows_unchanged       integer NOT NULL,
    contribution_due     numeric(14, 2) NOT NULL CHECK (contribution_due >= 0),
    version              bigint NOT NULL,
    CHECK (cardinality(payer_kinds) = cardinality(payer_weights) AND cardinality(payer_kinds) > 0),
    CHECK (rows_read = rows_accepted + rows_rejected + rows_unchanged),
    CONSTRAINT enrollment_cover_within_period CHECK (cover_from <@ period),
    CONSTRAINT enrollment_cover_of_paid CHECK ((state IN ('PAID', 'EFFECTIVE')) = (cover_from IS NOT NULL)),
    CONSTRAINT enrollment_office_reviewer_independent CHECK (office_reviewed_by <> submitted_by),
    CONSTRAINT enrollment_province_reviewer_independent
        CHECK (province_reviewed_by <> submitted_by AND province_reviewed_by <> office_reviewed_by),
    CONSTRAINT enrollment_reviewed CHECK (state NOT IN ('APPROVED', 'PAID', 'EFFECTIVE')
        OR (submitted_by IS NOT NULL AND office_reviewed_by IS NOT NULL AND province_reviewed_by IS NOT NULL))
);
CREATE UNIQUE INDEX enrollment_once ON enrollment (unit_id, plan_code, lower(period))
    WHERE state NOT IN ('REJECTED', 'CANCELLED');
CREATE INDEX enrollment_paid ON enrollment (cover_from) WHERE state = 'PAID';
CREATE INDEX enrollment_of_roster ON enrollment (roster_id);
CREATE INDEX enrollment_of_plan_version ON enrollment (plan_version_id, lower(period));
ALTER TABLE enrollment ENABLE ROW LEVEL SECURITY;
ALTER TABLE enrollment FORCE ROW LEVEL SECURITY;
CREATE POLICY enrollment_scope ON enrollment USING (app_sees(unit_id, NULL));
GRANT SELECT, INSERT, UPDATE ON enrollment TO ${app};

CREATE TABLE enrollment_review (
    review_id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    enrollment_id uuid NOT NULL REFERENCES enrollment (enrollment_id),
    unit_id       uuid NOT NULL,
    level         text NOT NULL CHECK (level IN ('OFFICE', 'PROVINCE')),
    decision      text NOT NULL CHECK (decision IN ('APPROVE', 'RETURN', 'REJECT')),
    note          text NOT NULL,
    person        text NOT NULL
);
CREATE INDEX enrollment_review_of_enrollment ON enrollment_review (enrollment_id, review_id);
ALTER TABLE enrollment_review ENABLE ROW LEVEL SECURITY;
ALTER TABLE enrollment_review FORCE ROW LEVEL SECURITY;
CREATE POLICY enrollment_review_scope ON enrollment_review USING (app_sees(unit_id, NULL));
GRANT SELECT, INSERT ON enrollment_review TO ${app};

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

-- V001 grants the service all it may do by default; what is kept for ever is taken back here.
REVOKE DELETE, TRUNCATE ON enrollment FROM ${app};
REVOKE UPDATE, DELETE, TRUNCATE ON enrollment_review FROM ${app};
