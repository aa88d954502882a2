-- Enrolments and their rosters. Nobody answers for two steps of one enrolment. A new roster is written beside the one
-- that counts and takes its place at once.
CREATE SEQUENCE enrollment_number;
GRANT USAGE ON SEQUENCE enrollment_number TO ${app};

CREATE TABLE enrollment (
    enrollment_id        uuid PRIMARY KEY,
    number               text NOT NULL UNIQUE,
    unit_id              uuid NOT NULL REFERENCES member_unit (unit_id),
    plan_version_id      uuid NOT NULL REFERENCES plan_version (plan_version_id),
    plan_code            text NOT NULL,
    period               daterange NOT NULL CHECK (NOT isempty(period) AND NOT upper_inf(period)),
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
    CONSTRAINT enrollment_office_reviewer_independent CHECK (office_reviewed_by <> submitted_by),
    CONSTRAINT enrollment_province_reviewer_independent
        CHECK (province_reviewed_by <> submitted_by AND province_reviewed_by <> office_reviewed_by),
    CONSTRAINT enrollment_reviewed CHECK (state NOT IN ('APPROVED', 'PAID', 'EFFECTIVE')
        OR (submitted_by IS NOT NULL AND office_reviewed_by IS NOT NULL AND province_reviewed_by IS NOT NULL))
);
CREATE UNIQUE INDEX enrollment_once ON enrollment (unit_id, plan_code, lower(period))
    WHERE state NOT IN ('REJECTED', 'CANCELLED');
CREATE INDEX enrollment_paid ON enrollment (lower(period)) WHERE state = 'PAID';
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
    PRIMARY KEY (roster_id, member_id),
    CHECK (coverage_id IS NULL OR void_code IS NULL)
);
CREATE INDEX roster_line_in_order ON roster_line (roster_id, row_number);
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
    state         text NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'FAILED')),
    rows_total    integer NOT NULL,
    rows_done     integer NOT NULL,
    refusal       text NOT NULL,
    started_at    timestamptz NOT NULL,
    heard_at      timestamptz NOT NULL
);
CREATE UNIQUE INDEX roster_import_one_running ON roster_import (enrollment_id) WHERE state = 'RUNNING';
CREATE INDEX roster_import_latest ON roster_import (enrollment_id, started_at);
ALTER TABLE roster_import ENABLE ROW LEVEL SECURITY;
ALTER TABLE roster_import FORCE ROW LEVEL SECURITY;
CREATE POLICY roster_import_scope ON roster_import USING (app_sees(unit_id, NULL));
GRANT SELECT, INSERT, UPDATE ON roster_import TO ${app};

-- V001 grants the service all it may do by default; what is kept for ever is taken back here.
REVOKE DELETE, TRUNCATE ON enrollment, roster_import FROM ${app};
REVOKE UPDATE, DELETE, TRUNCATE ON enrollment_review FROM ${app};
REVOKE TRUNCATE ON roster_line, roster_rejection FROM ${app};
