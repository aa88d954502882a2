-- One row per illness, stay or accident of a member, whoever reports it. The unique keys join two channels' reports.
-- Diagnoses and procedures are ciphertext bound to the member; dates and amounts stay readable for rules and lists. An
-- accident may leave several injuries, each with its own grade; while the assessment is still to come there is none.
CREATE TABLE care_event (
    care_event_id        uuid           PRIMARY KEY,
    member_id            uuid           NOT NULL,
    unit_id              uuid           NOT NULL,
    kind                 text           NOT NULL,
    cause                text           NOT NULL CHECK (cause IN ('ILLNESS', 'ACCIDENT')),
    occurred_on          date           NOT NULL,
    diagnosed_on         date,
    died_on              date,
    admitted_on          date,
    discharged_on        date,
    hospital             jsonb,
    clinical_cipher      bytea          NOT NULL,
    disability_grades    int[]          NOT NULL DEFAULT '{}' CHECK (disability_grades <@ ARRAY[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    settlement_reference text,
    -- One bill is one, however people write it.
    settlement_key       text           GENERATED ALWAYS AS (business_key(settlement_reference)) STORED,
    settled_on           date,
    total_cost           numeric(14, 2) CHECK (total_cost >= 0),
    in_scope             numeric(14, 2) CHECK (in_scope >= 0),
    fund_paid            numeric(14, 2) CHECK (fund_paid >= 0 AND fund_paid <= in_scope),
    personal_burden      numeric(14, 2) CHECK (personal_burden >= 0),
    full_own_pay         numeric(14, 2) CHECK (full_own_pay >= 0),
    over_limit           numeric(14, 2) CHECK (over_limit >= 0),
    pre_payment          numeric(14, 2) CHECK (pre_payment >= 0),
    deductible_paid      numeric(14, 2) CHECK (deductible_paid >= 0),
    CHECK (discharged_on >= admitted_on),
    CHECK (total_cost = fund_paid + personal_burden),
    CHECK (total_cost = full_own_pay + over_limit + pre_payment + in_scope),
    CONSTRAINT care_event_settlement_named CHECK (settlement_key <> '')
);
CREATE UNIQUE INDEX care_event_settlement ON care_event (member_id, settlement_key) WHERE settlement_key IS NOT NULL;
CREATE UNIQUE INDEX care_event_admission ON care_event (member_id, admitted_on) WHERE admitted_on IS NOT NULL;
CREATE UNIQUE INDEX care_event_without_stay ON care_event (member_id, kind, occurred_on) WHERE admitted_on IS NULL;

ALTER TABLE care_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE care_event FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON care_event USING (app_sees(unit_id, member_id));
