-- A refused claim may be appealed. It is decided anew by people who decided neither level before: each person's level carries
-- the appeal it was taken in, and a person keeps her first row for ever.
CREATE TABLE appeal (
    claim_id      uuid        NOT NULL REFERENCES claim,
    ordinal       int         NOT NULL,
    member_id     uuid        NOT NULL,
    unit_id       uuid        NOT NULL,
    reason_cipher bytea       NOT NULL,
    person        text        NOT NULL,
    appealed_at   timestamptz NOT NULL,
    PRIMARY KEY (claim_id, ordinal)
);

ALTER TABLE appeal ENABLE ROW LEVEL SECURITY;
ALTER TABLE appeal FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON appeal USING (app_sees(unit_id, member_id));

REVOKE UPDATE, DELETE ON appeal FROM ${app};

ALTER TABLE review_level ADD COLUMN appeal int NOT NULL DEFAULT 0;

ALTER TABLE claim DROP CONSTRAINT claim_state_check;
ALTER TABLE claim ADD CONSTRAINT claim_state_check CHECK (state IN ('DRAFT', 'SUBMITTED', 'VERIFYING', 'OFFICE_REVIEW',
    'PROVINCIAL_REVIEW', 'SUPPLEMENT_REQUESTED', 'APPROVED', 'PAYING', 'PAID', 'REJECTED', 'APPEALED', 'WITHDRAWN'));

DROP INDEX claim_to_verify;
CREATE INDEX claim_to_verify ON claim (state) WHERE state IN ('SUBMITTED', 'APPEALED', 'VERIFYING');
