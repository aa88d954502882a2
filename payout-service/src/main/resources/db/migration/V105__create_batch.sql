-- Payment batches. Four eyes are constraints on persons; who made a batch and what it declares cannot be rewritten.
CREATE TABLE payment_batch (
    id              uuid           PRIMARY KEY,
    number          text           NOT NULL UNIQUE,
    office_code     text           NOT NULL,
    state           text           NOT NULL CHECK (state IN ('DRAFT', 'APPROVED', 'RELEASED', 'RECONCILED', 'CANCELLED')),
    item_count      integer        NOT NULL CHECK (item_count BETWEEN 1 AND 1000),
    total           numeric(14, 2) NOT NULL CHECK (total > 0),
    maker_person    text           NOT NULL,
    approver_person text,
    approved_digest text           CHECK (approved_digest ~ '^[0-9a-f]{64}$'),
    releaser_person text,
    made_at         timestamptz    NOT NULL,
    approved_at     timestamptz,
    released_at     timestamptz,
    reconciled_at   timestamptz,
    version         bigint         NOT NULL,
    CONSTRAINT payment_batch_approver_is_not_maker CHECK (approver_person <> maker_person),
    CONSTRAINT payment_batch_releaser_is_not_approver CHECK (releaser_person <> approver_person),
    CONSTRAINT payment_batch_approved_by CHECK (state NOT IN ('APPROVED', 'RELEASED', 'RECONCILED')
        OR (approver_person IS NOT NULL AND approved_digest IS NOT NULL AND approved_at IS NOT NULL)),
    CONSTRAINT payment_batch_released_by CHECK (state NOT IN ('RELEASED', 'RECONCILED')
        OR (releaser_person IS NOT NULL AND released_at IS NOT NULL)),
    CONSTRAINT payment_batch_reconciled CHECK ((state = 'RECONCILED') = (reconciled_at IS NOT NULL))
);

REVOKE UPDATE, DELETE, TRUNCATE ON payment_batch FROM ${app};
GRANT UPDATE (state, approver_person, approved_digest, releaser_person, approved_at, released_at, reconciled_at, version)
    ON payment_batch TO ${app};
ALTER TABLE payment_batch ENABLE ROW LEVEL SECURITY;
ALTER TABLE payment_batch FORCE ROW LEVEL SECURITY;
CREATE POLICY payment_batch_of_office ON payment_batch USING (payout_sees_region(office_code));

-- The numbers that people call batches by, counted within a year; a number may be skipped, never given twice.
CREATE TABLE batch_number (
    year integer PRIMARY KEY,
    last bigint  NOT NULL CHECK (last > 0)
);
