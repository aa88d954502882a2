-- Which determination used what of a limit. Append-only.
CREATE TABLE utilization_entry (
    determination_id uuid   NOT NULL,
    counter_index    text   NOT NULL,
    member_id        uuid   NOT NULL,
    added            bigint NOT NULL,
    PRIMARY KEY (determination_id, counter_index),
    FOREIGN KEY (member_id, counter_index) REFERENCES utilization
);

ALTER TABLE utilization_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE utilization_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON utilization_entry USING (app_sees(NULL, member_id));

REVOKE UPDATE, DELETE ON utilization_entry FROM ${app};
