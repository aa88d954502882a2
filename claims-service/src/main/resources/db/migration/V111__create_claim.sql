-- Claims. A care event has at most one claim that is not withdrawn. A settlement belongs to one insured person: whoever
-- claims it, at most one claim that is neither withdrawn nor refused may be about it. Who decides at one level does not
-- decide at the other, and the claimant at neither: CHECKs on persons, not on accounts.
CREATE SEQUENCE claim_number;

CREATE TABLE claim (
    claim_id              uuid           PRIMARY KEY,
    number                text           NOT NULL UNIQUE,
    member_id             uuid           NOT NULL,
    unit_id               uuid           NOT NULL,
    care_event_id         uuid           NOT NULL REFERENCES care_event,
    settlement_reference  text,
    -- One bill is one, however people write it.
    settlement_key        text           GENERATED ALWAYS AS (business_key(settlement_reference)) STORED,
    channel               text           NOT NULL CHECK (channel IN ('WORKER', 'UNIT')),
    filed_by              text           NOT NULL,
    filed_at              timestamptz    NOT NULL,
    state                 text           NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'VERIFYING', 'OFFICE_REVIEW',
        'PROVINCIAL_REVIEW', 'SUPPLEMENT_REQUESTED', 'APPROVED', 'PAYING', 'PAID', 'REJECTED', 'APPEALED', 'WITHDRAWN')),
    submitted_by          text,
    submitted_at          timestamptz,
    due_on                date,
    due_provisional       boolean        NOT NULL DEFAULT false,
    office_reviewer       text,
    province_reviewer     text,
    proposed              numeric(14, 2) NOT NULL CHECK (proposed >= 0),
    approved              numeric(14, 2) NOT NULL CHECK (approved >= 0),
    paid                  numeric(14, 2) NOT NULL CHECK (paid >= 0 AND paid <= approved),
    verification          text           NOT NULL,
    round                 int            NOT NULL CHECK (round >= 1),
    determination_version int            NOT NULL CHECK (determination_version >= 0),
    version               bigint         NOT NULL,
    CONSTRAINT two_reviewers CHECK (office_reviewer <> province_reviewer),
    CONSTRAINT office_reviewer_is_not_claimant CHECK (office_reviewer NOT IN (filed_by, submitted_by)),
    CONSTRAINT province_reviewer_is_not_claimant CHECK (province_reviewer NOT IN (filed_by, submitted_by)),
    CONSTRAINT approved_by_two CHECK (state NOT IN ('APPROVED', 'PAYING', 'PAID')
        OR (office_reviewer IS NOT NULL AND province_reviewer IS NOT NULL))
);
CREATE UNIQUE INDEX claim_live_of_event ON claim (care_event_id) WHERE state <> 'WITHDRAWN';
CREATE UNIQUE INDEX claim_live_of_settlement ON claim (settlement_key)
    WHERE settlement_key IS NOT NULL AND state NOT IN ('WITHDRAWN', 'REJECTED');
CREATE INDEX claim_member ON claim (member_id);
CREATE INDEX claim_unit ON claim (unit_id);
CREATE INDEX claim_state_due ON claim (state, due_on, claim_id) WHERE state IN ('OFFICE_REVIEW', 'PROVINCIAL_REVIEW');
CREATE INDEX claim_to_verify ON claim (state) WHERE state IN ('SUBMITTED', 'APPEALED', 'VERIFYING');

ALTER TABLE claim ENABLE ROW LEVEL SECURITY;
ALTER TABLE claim FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON claim USING (app_sees(unit_id, member_id));

REVOKE DELETE ON claim FROM ${app};
