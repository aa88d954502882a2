-- An order that the bank never received may arrive late and be executed beside its replacement. So each carries a last moment,
-- told to the bank, after which it must not be executed; it is set when the order is handed over and never moves back. A
-- replacement is released only after the bank, asked past that moment, had not executed the first (ended_at).
ALTER TABLE payment_attempt ADD COLUMN last_moment timestamptz;
ALTER TABLE payment_attempt ADD COLUMN ended_at timestamptz;
GRANT UPDATE (last_moment, ended_at) ON payment_attempt TO ${app};

-- Orders from before carry none; a bank does not begin a file of the day before.
SELECT set_config('app.scope_kind', 'ALL', true);
UPDATE payment_attempt SET last_moment = clock_timestamp() + interval '1 day'
 WHERE state IN ('SENT', 'UNKNOWN', 'NEVER_RECEIVED');

ALTER TABLE payment_attempt ADD CONSTRAINT payment_attempt_given_up_has_last_moment
    CHECK (state <> 'NEVER_RECEIVED' OR last_moment IS NOT NULL);
-- The clocks of a bank and ours differ by less than five seconds.
ALTER TABLE payment_attempt ADD CONSTRAINT payment_attempt_ended_after_last_moment
    CHECK (ended_at IS NULL OR ended_at > last_moment + interval '5 seconds');

CREATE FUNCTION payment_attempt_keep_last_moment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.last_moment IS NULL OR NEW.last_moment < OLD.last_moment THEN
        RAISE EXCEPTION 'payment %: its last moment does not move back', NEW.end_to_end_id
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'payment_attempt_last_moment';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER payment_attempt_last_moment BEFORE UPDATE OF last_moment ON payment_attempt
    FOR EACH ROW WHEN (NEW.last_moment IS DISTINCT FROM OLD.last_moment)
    EXECUTE FUNCTION payment_attempt_keep_last_moment();

CREATE FUNCTION payment_attempt_require_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM payment_attempt a
         WHERE a.obligation_id = NEW.obligation_id AND a.state = 'NEVER_RECEIVED' AND a.ended_at IS NULL) THEN
        RAISE EXCEPTION 'payment %: an earlier order may still be executed', NEW.end_to_end_id
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'payment_attempt_after_last_moment';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER payment_attempt_after_last_moment BEFORE UPDATE OF state ON payment_attempt
    FOR EACH ROW WHEN (NEW.state = 'SENT' AND OLD.state <> 'SENT') EXECUTE FUNCTION payment_attempt_require_ended();

-- Nothing leaves the house without a last moment: once somebody is at an instruction, each of its orders has one.
CREATE FUNCTION bank_instruction_require_last_moment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM payment_attempt a
         WHERE a.batch_id = NEW.batch_id AND a.state = 'SENT'
           AND (a.last_moment IS NULL OR a.last_moment <= NEW.claimed_at)) THEN
        RAISE EXCEPTION 'instruction %: an order has no last moment', NEW.batch_id
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'bank_instruction_last_moment';
    END IF;
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER bank_instruction_last_moment AFTER UPDATE ON bank_instruction
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.state = 'SENDING' AND OLD.state <> 'SENDING') EXECUTE FUNCTION bank_instruction_require_last_moment();
