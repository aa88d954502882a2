-- The copy of what enrolment tells: plan versions, coverages, offices. Nothing here is the truth; all of it can be built
-- again from the compacted topics. Each row keeps the version of the state it shows, so that an old event changes nothing.
CREATE TABLE plan_version_copy (
    plan_version_id uuid PRIMARY KEY,
    plan_code       text   NOT NULL,
    kind            text   NOT NULL,
    version         int    NOT NULL,
    region          text   NOT NULL,
    name_zh         text   NOT NULL,
    name_en         text   NOT NULL,
    valid_from      date   NOT NULL,
    valid_to        date,
    terms_digest    text   NOT NULL,
    terms_json      text   NOT NULL,
    state_version   bigint NOT NULL
);

CREATE TABLE coverage_copy (
    coverage_id       uuid PRIMARY KEY,
    member_id         uuid   NOT NULL,
    unit_id           uuid   NOT NULL,
    plan_version_id   uuid   NOT NULL,
    plan_code         text   NOT NULL,
    member_name_index text,
    spans             jsonb  NOT NULL,
    state_version     bigint NOT NULL
);
CREATE INDEX coverage_copy_member ON coverage_copy (member_id);

ALTER TABLE coverage_copy ENABLE ROW LEVEL SECURITY;
ALTER TABLE coverage_copy FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON coverage_copy USING (app_sees(unit_id, member_id));

CREATE INDEX plan_version_copy_digest ON plan_version_copy (terms_digest);
