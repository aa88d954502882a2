-- What reviewers found in a round: whether clinical conditions are met, which circumstances hold.
CREATE TABLE finding (
    claim_id    uuid  NOT NULL REFERENCES claim,
    round       int   NOT NULL,
    member_id   uuid  NOT NULL,
    unit_id     uuid  NOT NULL,
    text_cipher bytea NOT NULL,
    PRIMARY KEY (claim_id, round)
);

ALTER TABLE finding ENABLE ROW LEVEL SECURITY;
ALTER TABLE finding FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON finding USING (app_sees(unit_id, member_id));
