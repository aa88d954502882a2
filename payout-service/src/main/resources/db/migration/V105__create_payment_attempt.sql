-- An attempt to pay an obligation through a batch. Whatever keeps money from going twice is said here as well as in the service.
-- An order that the bank never received may arrive late and be executed beside its replacement. So each carries a last moment,
-- told to the bank, after which it must not be executed; it is set when the order is handed over and never moves back. A
-- replacement is released only after the bank, asked past that moment, had not executed the first (ended_at). When two people
-- give an order up the bank is asked to cancel it (camt.056): a hint, not a guarantee; what it answered is kept.
CREATE TABLE payment_attempt (
    end_to_end_id        text           PRIMARY KEY CHECK (length(end_to_end_id) <= 35),
    obligation_id        uuid           NOT NULL REFERENCES obligation (id),
    number               integer        NOT NULL CHECK (number BETWEEN 1 AND 999),
    batch_id             uuid           NOT NULL REFERENCES payment_batch (id),
    unit_id              uuid           NOT NULL,
    member_id            uuid           NOT NULL,
    amount               numeric(14, 2) NOT NULL CHECK (amount > 0),
    payee_member_id      uuid           NOT NULL,
    payee_name_cipher    text           NOT NULL,
    payee_account_cipher text           NOT NULL,
    payee_bank_line      text           NOT NULL,
    payee_confirmed_by   text,
    state                text           NOT NULL CHECK (state IN
        ('IN_BATCH', 'SENT', 'UNKNOWN', 'SETTLED', 'RETURNED', 'NEVER_RECEIVED', 'CANCELLED')),
    begun_at             timestamptz    NOT NULL,
    sent_at              timestamptz,
    bank_status          text,
    reason_code          text,
    settled_on           date,
    debit_booked         boolean        NOT NULL DEFAULT false,
    debit_reference      text,
    credit_booked        boolean        NOT NULL DEFAULT false,
    credit_reference     text,
    -- A bank may show a return before the debit it undoes: its day is kept until the debit is booked.
    credit_on            date,
    not_found_since      timestamptz,
    never_received_at    timestamptz,
    give_up_proposed_by  text,
    give_up_approved_by  text,
    last_moment          timestamptz,
    ended_at             timestamptz,
    cancellation         text           CHECK (cancellation IN ('ASKED', 'ACCEPTED', 'REFUSED')),
    cancellation_next_at timestamptz,
    version              bigint         NOT NULL,
    UNIQUE (obligation_id, number),
    CHECK (end_to_end_id = replace(obligation_id::text, '-', '') || number),
    CONSTRAINT payment_attempt_four_eyes CHECK (give_up_approved_by <> give_up_proposed_by),
    CONSTRAINT payment_attempt_given_up CHECK (state <> 'NEVER_RECEIVED'
        OR (never_received_at IS NOT NULL AND give_up_proposed_by IS NOT NULL AND give_up_approved_by IS NOT NULL)),
    CONSTRAINT payment_attempt_settled CHECK (state <> 'SETTLED' OR (debit_booked AND NOT credit_booked)),
    CONSTRAINT payment_attempt_sent CHECK (state IN ('IN_BATCH', 'CANCELLED') OR sent_at IS NOT NULL),
    CONSTRAINT payment_attempt_given_up_has_last_moment CHECK (state <> 'NEVER_RECEIVED' OR last_moment IS NOT NULL),
    -- The clocks of a bank and ours differ by less than five seconds.
    CONSTRAINT payment_attempt_ended_after_last_moment
        CHECK (ended_at IS NULL OR ended_at > last_moment + interval '5 seconds')
);

-- An obligation is in one live batch, and is paid by one attempt at most.
CREATE UNIQUE INDEX payment_attempt_one_live ON payment_attempt (obligation_id)
    WHERE state IN ('IN_BATCH', 'SENT', 'UNKNOWN');
CREATE UNIQUE INDEX payment_attempt_one_settled ON payment_attempt (obligation_id) WHERE state = 'SETTLED';
CREATE INDEX payment_attempt_by_batch ON payment_attempt (batch_id);
CREATE INDEX payment_attempt_to_cancel ON payment_attempt (cancellation_next_at) WHERE cancellation = 'ASKED';
CREATE INDEX payment_attempt_undecided ON payment_attempt (state) WHERE state IN ('SENT', 'UNKNOWN');

REVOKE UPDATE, DELETE, TRUNCATE ON payment_attempt FROM ${app};
GRANT UPDATE (state, sent_at, bank_status, reason_code, settled_on, debit_booked, debit_reference, credit_booked,
    credit_reference, credit_on, not_found_since, never_received_at, give_up_proposed_by, give_up_approved_by, last_moment,
    ended_at, cancellation, cancellation_next_at, version)
    ON payment_attempt TO ${app};
ALTER TABLE payment_attempt ENABLE ROW LEVEL SECURITY;
ALTER TABLE payment_attempt FORCE ROW LEVEL SECURITY;
CREATE POLICY payment_attempt_scope ON payment_attempt USING (app_sees(unit_id, member_id));

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
