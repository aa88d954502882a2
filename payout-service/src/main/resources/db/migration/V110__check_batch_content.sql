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
