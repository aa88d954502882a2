-- Claims, their payees, pauses and timelines. A care event has at most one claim that is not withdrawn. Who decides at one
-- level does not decide at the other, and the claimant at neither: CHECKs on persons, not on accounts.
CREATE SEQUENCE claim_number;

CREATE TABLE claim (
    claim_id        uuid PRIMARY KEY,
    number          text           NOT NULL UNIQUE,
    member_id       uuid           NOT NULL,
    unit_id         uuid           NOT NULL,
    care_event_id   uuid           NOT NULL REFERENCES care_event,
    channel         text           NOT NULL CHECK (channel IN ('WORKER', 'UNIT')),
    filed_by        text           NOT NULL,
    filed_at        timestamptz    NOT NULL,
    state           text           NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'VERIFYING', 'OFFICE_REVIEW',
        'PROVINCIAL_REVIEW', 'SUPPLEMENT_REQUESTED', 'APPROVED', 'PAYING', 'PAID', 'REJECTED', 'WITHDRAWN')),
    submitted_by    text,
    submitted_at    timestamptz,
    due_on          date,
    due_provisional boolean        NOT NULL DEFAULT false,
    office_reviewer   text,
    province_reviewer text,
    proposed        numeric(14, 2) NOT NULL CHECK (proposed >= 0),
    approved        numeric(14, 2) NOT NULL CHECK (approved >= 0),
    paid            numeric(14, 2) NOT NULL CHECK (paid >= 0 AND paid <= approved),
    verification    text           NOT NULL,
    round           int            NOT NULL CHECK (round >= 1),
    determination_version int      NOT NULL CHECK (determination_version >= 0),
    version         bigint         NOT NULL,
    CONSTRAINT two_reviewers CHECK (office_reviewer <> province_reviewer),
    CONSTRAINT office_reviewer_is_not_claimant CHECK (office_reviewer NOT IN (filed_by, submitted_by)),
    CONSTRAINT province_reviewer_is_not_claimant CHECK (province_reviewer NOT IN (filed_by, submitted_by)),
    CONSTRAINT approved_by_two CHECK (state NOT IN ('APPROVED', 'PAYING', 'PAID')
        OR (office_reviewer IS NOT NULL AND province_reviewer IS NOT NULL))
);
CREATE UNIQUE INDEX claim_live_of_event ON claim (care_event_id) WHERE state <> 'WITHDRAWN';
CREATE INDEX claim_member ON claim (member_id);
CREATE INDEX claim_state_due ON claim (state, due_on, claim_id) WHERE state IN ('OFFICE_REVIEW', 'PROVINCIAL_REVIEW');
CREATE INDEX claim_unit ON claim (unit_id);

CREATE TABLE payee (
    claim_id       uuid PRIMARY KEY REFERENCES claim,
    payee_id       uuid  NOT NULL,
    member_id      uuid  NOT NULL,
    unit_id        uuid  NOT NULL,
    name_cipher    bytea NOT NULL,
    account_cipher bytea NOT NULL,
    bank_line      text  NOT NULL
);

CREATE TABLE claim_pause (
    claim_id        uuid        NOT NULL REFERENCES claim,
    ordinal         int         NOT NULL,
    member_id       uuid        NOT NULL,
    unit_id         uuid        NOT NULL,
    question_cipher bytea       NOT NULL,
    asked_at        timestamptz NOT NULL,
    answered_at     timestamptz,
    PRIMARY KEY (claim_id, ordinal)
);
CREATE UNIQUE INDEX claim_pause_open ON claim_pause (claim_id) WHERE answered_at IS NULL;

CREATE TABLE claim_timeline (
    entry_id  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
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

ALTER TABLE claim ENABLE ROW LEVEL SECURITY;
ALTER TABLE claim FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON claim USING (app_sees(unit_id, member_id));
ALTER TABLE payee ENABLE ROW LEVEL SECURITY;
ALTER TABLE payee FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON payee USING (app_sees(unit_id, member_id));
ALTER TABLE claim_pause ENABLE ROW LEVEL SECURITY;
ALTER TABLE claim_pause FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON claim_pause USING (app_sees(unit_id, member_id));
ALTER TABLE claim_timeline ENABLE ROW LEVEL SECURITY;
ALTER TABLE claim_timeline FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON claim_timeline USING (app_sees(unit_id, member_id));

REVOKE DELETE ON claim, payee, claim_pause FROM ${app};
REVOKE UPDATE, DELETE ON claim_timeline FROM ${app};
