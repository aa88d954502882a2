-- What each payer owes for an enrolment, and the money that came in. The sums are counters under a CHECK, so that two
-- receipts at once never exceed what is owed; who records is never who confirms.
CREATE TABLE payer_due (
    enrollment_id uuid NOT NULL REFERENCES enrollment (enrollment_id),
    unit_id       uuid NOT NULL,
    payer_kind    text NOT NULL CHECK (payer_kind IN ('UNIT', 'UNION', 'WORKER', 'SPONSOR')),
    place         integer NOT NULL,
    due           numeric(14, 2) NOT NULL CHECK (due >= 0),
    recorded      numeric(14, 2) NOT NULL,
    confirmed     numeric(14, 2) NOT NULL,
    PRIMARY KEY (enrollment_id, payer_kind),
    CONSTRAINT payer_due_bounds CHECK (0 <= confirmed AND confirmed <= recorded AND recorded <= due)
);
ALTER TABLE payer_due ENABLE ROW LEVEL SECURITY;
ALTER TABLE payer_due FORCE ROW LEVEL SECURITY;
CREATE POLICY payer_due_scope ON payer_due USING (app_sees(unit_id, NULL));
GRANT SELECT, INSERT, UPDATE ON payer_due TO ${app};

-- A confirmed contribution has a receipt with a number of its own.
CREATE SEQUENCE receipt_number;
GRANT USAGE ON SEQUENCE receipt_number TO ${app};

CREATE TABLE contribution (
    contribution_id uuid PRIMARY KEY,
    enrollment_id   uuid NOT NULL REFERENCES enrollment (enrollment_id),
    unit_id         uuid NOT NULL,
    payer_kind      text NOT NULL,
    amount          numeric(14, 2) NOT NULL CHECK (amount > 0),
    received_on     date NOT NULL,
    reference       text NOT NULL,
    recorded_by     text NOT NULL,
    confirmed_by    text,
    withdrawn_by    text,
    receipt_sequence bigint UNIQUE,
    reference_key   text GENERATED ALWAYS AS (business_key(reference)) STORED,
    version         bigint NOT NULL,
    FOREIGN KEY (enrollment_id, payer_kind) REFERENCES payer_due (enrollment_id, payer_kind),
    CONSTRAINT contribution_decided_once CHECK (confirmed_by IS NULL OR withdrawn_by IS NULL),
    CONSTRAINT contribution_receipt_of_confirmed CHECK (receipt_sequence IS NULL OR confirmed_by IS NOT NULL),
    CONSTRAINT contribution_reference_named CHECK (reference_key <> ''),
    CONSTRAINT contribution_confirmer_independent CHECK (confirmed_by <> recorded_by)
);
-- One receipt of the bank counts once for a unit, whichever of its enrolments it is recorded for and however people write it;
-- what was withdrawn frees its reference. Banks number apart, so not over all units.
CREATE UNIQUE INDEX contribution_reference_once ON contribution (unit_id, reference_key) WHERE withdrawn_by IS NULL;

ALTER TABLE contribution ENABLE ROW LEVEL SECURITY;
ALTER TABLE contribution FORCE ROW LEVEL SECURITY;
CREATE POLICY contribution_scope ON contribution USING (app_sees(unit_id, NULL));
GRANT SELECT, INSERT, UPDATE ON contribution TO ${app};

-- V001 grants the service all it may do by default; what is kept for ever is taken back here.
REVOKE DELETE, TRUNCATE ON payer_due, contribution FROM ${app};
