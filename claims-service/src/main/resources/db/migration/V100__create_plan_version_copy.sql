-- The copy of the plan versions that enrolment tells. Nothing here is the truth; all of it can be built again from the
-- compacted topic. Each row keeps the version of the state it shows, so that an old event changes nothing.
CREATE TABLE plan_version_copy (
    plan_version_id uuid   PRIMARY KEY,
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
CREATE INDEX plan_version_copy_digest ON plan_version_copy (terms_digest);
