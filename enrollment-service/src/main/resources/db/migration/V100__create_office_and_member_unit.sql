-- Offices and member units. A unit's place in the tree is dated; unit_scope (V050) holds the place that counts today,
-- and with it who may see the unit and all that belongs to it.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE office (
    office_id   uuid PRIMARY KEY,
    code        text NOT NULL UNIQUE CHECK (code ~ '^[0-9]{6}([0-9]{2}){0,3}$'),
    name        text NOT NULL,
    level       text NOT NULL CHECK (level IN ('PROVINCE', 'HANDLING')),
    parent_code text REFERENCES office (code),
    path        text NOT NULL UNIQUE,
    version     bigint NOT NULL,
    CHECK ((level = 'PROVINCE') = (parent_code IS NULL)),
    CHECK (path LIKE '%/' || code || '/')
);
GRANT SELECT, INSERT, UPDATE ON office TO ${app};

CREATE TABLE member_unit (
    unit_id           uuid PRIMARY KEY,
    -- In its normal form, so that its unique key compares in it.
    credit_code       text NOT NULL UNIQUE,
    name              text NOT NULL,
    staff_count       integer NOT NULL CHECK (staff_count > 0),
    women_staff_count integer CHECK (women_staff_count BETWEEN 0 AND staff_count),
    office_code       text NOT NULL REFERENCES office (code),
    office_path       text NOT NULL,
    version           bigint NOT NULL,
    CONSTRAINT member_unit_credit_code_normal CHECK (credit_code = business_key(credit_code))
);
ALTER TABLE member_unit ENABLE ROW LEVEL SECURITY;
ALTER TABLE member_unit FORCE ROW LEVEL SECURITY;
CREATE POLICY member_unit_scope ON member_unit USING (app_sees(unit_id, NULL));
GRANT SELECT, INSERT, UPDATE ON member_unit TO ${app};

CREATE TABLE unit_placement (
    unit_id     uuid NOT NULL REFERENCES member_unit (unit_id),
    office_code text NOT NULL REFERENCES office (code),
    valid       daterange NOT NULL CHECK (NOT isempty(valid)),
    EXCLUDE USING gist (unit_id WITH =, valid WITH &&)
);
ALTER TABLE unit_placement ENABLE ROW LEVEL SECURITY;
ALTER TABLE unit_placement FORCE ROW LEVEL SECURITY;
CREATE POLICY unit_placement_scope ON unit_placement USING (app_sees(unit_id, NULL));
GRANT SELECT, INSERT, UPDATE ON unit_placement TO ${app};

-- V001 grants the service all it may do by default; what is kept for ever is taken back here.
REVOKE DELETE, TRUNCATE ON office, member_unit, unit_placement FROM ${app};
