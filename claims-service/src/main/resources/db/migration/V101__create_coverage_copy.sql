-- The copy of the coverages that enrolment tells, built again from the compacted topic like that of the plan versions.
CREATE TABLE coverage_copy (
    coverage_id       uuid   PRIMARY KEY,
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
