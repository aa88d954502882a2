-- What happened to a claim, in order, for the worker to read. Append-only.
CREATE TABLE claim_timeline (
    entry_id  bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    claim_id  uuid        NOT NULL REFERENCES claim,
    member_id uuid        NOT NULL,
    unit_id   uuid        NOT NULL,
    happening text        NOT NULL,
    state     text        NOT NULL,
    person    text        NOT NULL,
    role      text        NOT NULL,
    at        timestamptz NOT NULL,
    params    jsonb       NOT NULL
);
CREATE INDEX claim_timeline_claim ON claim_timeline (claim_id, entry_id);

ALTER TABLE claim_timeline ENABLE ROW LEVEL SECURITY;
ALTER TABLE claim_timeline FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON claim_timeline USING (app_sees(unit_id, member_id));

REVOKE UPDATE, DELETE ON claim_timeline FROM ${app};
