-- Money that comes into a fund: deposits that two people make, contributions that are credited once.
CREATE TABLE fund_deposit (
    id              uuid           PRIMARY KEY,
    fund_id         text           NOT NULL REFERENCES fund (id),
    amount          numeric(14, 2) NOT NULL CHECK (amount > 0),
    reference       text           NOT NULL CHECK (length(reference) BETWEEN 1 AND 140),
    -- One paper is one deposit, however people write its reference.
    reference_key   text           GENERATED ALWAYS AS (business_key(reference)) STORED,
    state           text           NOT NULL CHECK (state IN ('RECORDED', 'APPROVED')),
    maker_person    text           NOT NULL,
    approver_person text,
    recorded_at     timestamptz    NOT NULL,
    approved_at     timestamptz,
    version         bigint         NOT NULL,
    CONSTRAINT fund_deposit_reference_once UNIQUE (fund_id, reference_key),
    CONSTRAINT fund_deposit_reference_named CHECK (reference_key <> ''),
    CONSTRAINT fund_deposit_four_eyes CHECK (approver_person <> maker_person),
    CONSTRAINT fund_deposit_approved_by CHECK
        ((state = 'APPROVED') = (approver_person IS NOT NULL AND approved_at IS NOT NULL))
);

REVOKE UPDATE, DELETE, TRUNCATE ON fund_deposit FROM ${app};
GRANT UPDATE (state, approver_person, approved_at, version) ON fund_deposit TO ${app};
ALTER TABLE fund_deposit ENABLE ROW LEVEL SECURITY;
ALTER TABLE fund_deposit FORCE ROW LEVEL SECURITY;
CREATE POLICY fund_deposit_of_region ON fund_deposit USING (payout_sees_region(left(fund_id, 6)));

CREATE TABLE contribution_credit (
    contribution_id uuid           PRIMARY KEY,
    enrollment_id   uuid           NOT NULL,
    unit_id         uuid           NOT NULL,
    fund_id         text           NOT NULL REFERENCES fund (id),
    plan_code       text           NOT NULL,
    payer_kind      text           NOT NULL,
    amount          numeric(14, 2) NOT NULL CHECK (amount > 0),
    received_on     date           NOT NULL,
    credited_at     timestamptz    NOT NULL
);

REVOKE UPDATE, DELETE, TRUNCATE ON contribution_credit FROM ${app};
ALTER TABLE contribution_credit ENABLE ROW LEVEL SECURITY;
ALTER TABLE contribution_credit FORCE ROW LEVEL SECURITY;
CREATE POLICY contribution_credit_scope ON contribution_credit USING (app_sees(unit_id, NULL));
