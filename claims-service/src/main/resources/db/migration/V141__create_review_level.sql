-- Which level each person acts at in a claim: one level for ever. After an appeal nobody decides who decided either level
-- before it: a person's row carries the appeal it was taken in, 0 before the first, and the first row is kept for ever.
CREATE TABLE review_level (
    claim_id  uuid NOT NULL REFERENCES claim,
    person    text NOT NULL,
    level     text NOT NULL CHECK (level IN ('OFFICE', 'PROVINCE')),
    member_id uuid NOT NULL,
    unit_id   uuid NOT NULL,
    appeal    int  NOT NULL DEFAULT 0,
    PRIMARY KEY (claim_id, person)
);

ALTER TABLE review_level ENABLE ROW LEVEL SECURITY;
ALTER TABLE review_level FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON review_level USING (app_sees(unit_id, member_id));

REVOKE UPDATE, DELETE ON review_level FROM ${app};
