-- Members: one person over all units, found by the keyed index of the citizen id. Name, id number and phone are
-- ciphertext bound to member and field. Who employs a member decides which units and offices see the member;
-- employment is written when cover opens, so that a roster alone shows nobody to the unit that sent it. The policy stands with
-- the rosters.
CREATE TABLE member (
    member_id   uuid PRIMARY KEY,
    id_index    text NOT NULL UNIQUE,
    name_cipher bytea NOT NULL,
    id_cipher   bytea NOT NULL,
    phone_cipher bytea,
    version     bigint NOT NULL
);

CREATE TABLE employment (
    member_id uuid NOT NULL REFERENCES member (member_id),
    unit_id   uuid NOT NULL REFERENCES member_unit (unit_id),
    PRIMARY KEY (member_id, unit_id)
);
CREATE INDEX employment_of_unit ON employment (unit_id, member_id);

ALTER TABLE employment ENABLE ROW LEVEL SECURITY;
ALTER TABLE employment FORCE ROW LEVEL SECURITY;
CREATE POLICY employment_scope ON employment USING (app_sees(unit_id, member_id));
GRANT SELECT, INSERT ON employment TO ${app};

ALTER TABLE member ENABLE ROW LEVEL SECURITY;
ALTER TABLE member FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON member TO ${app};

-- V001 grants the service all it may do by default; what is kept for ever is taken back here.
REVOKE DELETE, TRUNCATE ON member FROM ${app};
REVOKE UPDATE, DELETE, TRUNCATE ON employment FROM ${app};
