-- What each member has used of each limit. A counter is changed by comparing it with the value the decision rests on; the
-- CHECK keeps the limit whatever the code does. The subject of a counter may tell an illness: it is a keyed index and
-- ciphertext.
CREATE TABLE utilization (
    member_id      uuid   NOT NULL,
    counter_index  text   NOT NULL,
    kind           text   NOT NULL,
    plan_code      text   NOT NULL,
    code           text   NOT NULL,
    period         date   NOT NULL,
    subject_cipher bytea  NOT NULL,
    used           bigint NOT NULL CHECK (used >= 0),
    most           bigint CHECK (most >= 0),
    PRIMARY KEY (member_id, counter_index),
    CONSTRAINT within_limit CHECK (most IS NULL OR used <= most)
);

ALTER TABLE utilization ENABLE ROW LEVEL SECURITY;
ALTER TABLE utilization FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON utilization USING (app_sees(NULL, member_id));

REVOKE DELETE ON utilization FROM ${app};
