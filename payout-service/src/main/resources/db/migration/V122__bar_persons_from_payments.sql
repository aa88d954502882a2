-- Whoever decided a claim, or stood for an uploaded line about a payment, has no hand in the batch that pays it: neither makes,
-- approves nor releases it. By person, not by account, and whoever writes. What was barred after a batch was made or approved
-- keeps that batch from being released; it can be cancelled.
CREATE TABLE obligation_barred_person (
    obligation_id uuid        NOT NULL REFERENCES obligation (id),
    person_key    text        NOT NULL,
    because       text        NOT NULL CHECK (because IN ('REVIEWED_AT_OFFICE', 'REVIEWED_AT_PROVINCE',
        'UPLOADED_LINE', 'CONFIRMED_LINE')),
    recorded_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (obligation_id, person_key, because)
);

REVOKE UPDATE, DELETE, TRUNCATE ON obligation_barred_person FROM ${app};
ALTER TABLE obligation_barred_person ENABLE ROW LEVEL SECURITY;
ALTER TABLE obligation_barred_person FORCE ROW LEVEL SECURITY;
CREATE POLICY obligation_barred_person_of_offices ON obligation_barred_person
    USING (COALESCE(current_setting('app.scope_kind', true) IN ('ALL', 'OFFICE'), false));

-- A batch that the writer does not see is refused as well.
CREATE FUNCTION payment_attempt_check_maker() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM payment_batch b
         WHERE b.id = NEW.batch_id AND NOT EXISTS (
             SELECT 1 FROM obligation_barred_person p
              WHERE p.obligation_id = NEW.obligation_id AND p.person_key = b.maker_person)) THEN
        RAISE EXCEPTION 'payment %: the maker of its batch is barred from it', NEW.end_to_end_id
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'payment_attempt_maker_not_barred';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER payment_attempt_maker_not_barred BEFORE INSERT ON payment_attempt
    FOR EACH ROW EXECUTE FUNCTION payment_attempt_check_maker();

-- Payments of units that left the writer's office count too.
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
