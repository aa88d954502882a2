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

-- A batch that is approved or released holds exactly the payments and the sum it declares, whoever writes it.
CREATE FUNCTION payment_batch_check_content() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    payments bigint;
    amount numeric;
BEGIN
    SELECT count(*), coalesce(sum(a.amount), 0) INTO payments, amount
      FROM payment_attempt a WHERE a.batch_id = NEW.id AND a.state <> 'CANCELLED';
    IF payments <> NEW.item_count OR amount <> NEW.total THEN
        RAISE EXCEPTION 'batch %: % payments of % are not the declared % of %',
            NEW.number, payments, amount, NEW.item_count, NEW.total
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'payment_batch_content';
    END IF;
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER payment_batch_content AFTER UPDATE ON payment_batch
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.state IN ('APPROVED', 'RELEASED') AND OLD.state <> NEW.state)
    EXECUTE FUNCTION payment_batch_check_content();

-- Whoever decided a claim, or stood for an uploaded line about a payment, neither makes, approves nor releases the batch that
-- pays it: by person, not by account, and whoever writes. Payments of units that left the writer's office count too.
CREATE FUNCTION payment_batch_check_persons() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    scope text := current_setting('app.scope_kind', true);
    refused boolean;
BEGIN
    PERFORM set_config('app.scope_kind', 'ALL', true);
    refused := EXISTS (SELECT 1 FROM payment_attempt a
                 JOIN obligation_barred_person p ON p.obligation_id = a.obligation_id
                WHERE a.batch_id = NEW.id AND a.state <> 'CANCELLED'
                  AND p.person_key IN (NEW.maker_person, NEW.approver_person, NEW.releaser_person));
    PERFORM set_config('app.scope_kind', coalesce(scope, ''), true);
    IF refused THEN
        RAISE EXCEPTION 'batch %: its maker, approver or releaser is barred from a payment in it', NEW.number
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'payment_batch_persons_not_barred';
    END IF;
    RETURN NULL;
END
$$;

-- Looked at when the transaction ends: whoever is barred by then counts.
CREATE CONSTRAINT TRIGGER payment_batch_persons_not_barred AFTER UPDATE ON payment_batch
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.state IN ('APPROVED', 'RELEASED') AND OLD.state <> NEW.state)
    EXECUTE FUNCTION payment_batch_check_persons();
