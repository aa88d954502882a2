-- What a person uploads is that person's word (M13). An uploaded line waits beside the bank's own lines until the bank says so
-- too or, where the bank has no channel, until two further people have compared it with the paper. It takes neither the name
-- of a message nor the reference of a line away from the bank, and no line of an upload gets among the bank's lines before
-- two people stand for it.
ALTER TABLE reconciliation_item DROP CONSTRAINT reconciliation_item_kind_check;
ALTER TABLE reconciliation_item ADD CONSTRAINT reconciliation_item_kind_check CHECK (kind IN ('UNMATCHED_LINE',
    'AMOUNT_MISMATCH', 'DUPLICATE_DEBIT', 'DOUBLE_PAYMENT', 'UNEXPECTED_STATUS', 'MESSAGE_ALTERED', 'OVER_DETERMINED',
    'LINE_EXCEEDED', 'UNCONFIRMED_LINE'));
GRANT UPDATE (note) ON reconciliation_item TO ${app};

-- A replica of the version before this one cannot keep messages any more and tries again; it loses none.
CREATE UNIQUE INDEX bank_message_of_bank ON bank_message (type, message_id) WHERE source <> 'UPLOADED';
CREATE UNIQUE INDEX bank_message_uploaded ON bank_message (type, message_id) WHERE source = 'UPLOADED';
ALTER TABLE bank_message DROP CONSTRAINT bank_message_identity;

CREATE TABLE uploaded_line (
    item_id            uuid           PRIMARY KEY REFERENCES reconciliation_item (id),
    message_id         uuid           NOT NULL REFERENCES bank_message (id),
    fingerprint        text           NOT NULL,
    kind               text           NOT NULL CHECK (kind IN ('DEBIT', 'CREDIT', 'STATUS')),
    reference          text           NOT NULL,
    amount             numeric(14, 2) NOT NULL,
    booked_on          date,
    named_payment      text,
    status             text,
    reason_code        text,
    end_to_end_id      text           REFERENCES payment_attempt (end_to_end_id),
    uploaded_by        text           NOT NULL,
    confirmed_by       text,
    confirmed_again_by text,
    CONSTRAINT uploaded_line_content CHECK (CASE WHEN kind = 'STATUS'
        THEN status IS NOT NULL AND named_payment IS NOT NULL ELSE booked_on IS NOT NULL AND amount > 0 END),
    CONSTRAINT uploaded_line_first_is_not_uploader CHECK (confirmed_by <> uploaded_by),
    CONSTRAINT uploaded_line_second_is_not_uploader CHECK (confirmed_again_by <> uploaded_by),
    CONSTRAINT uploaded_line_two_people CHECK (confirmed_again_by <> confirmed_by),
    CONSTRAINT uploaded_line_one_after_another CHECK (confirmed_again_by IS NULL OR confirmed_by IS NOT NULL)
);

CREATE INDEX uploaded_line_by_fingerprint ON uploaded_line (fingerprint);
CREATE INDEX uploaded_line_by_reference ON uploaded_line (reference);
CREATE INDEX uploaded_line_by_payment ON uploaded_line (end_to_end_id);

REVOKE UPDATE, DELETE, TRUNCATE ON uploaded_line FROM ${app};
GRANT UPDATE (confirmed_by, confirmed_again_by) ON uploaded_line TO ${app};
ALTER TABLE uploaded_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE uploaded_line FORCE ROW LEVEL SECURITY;
CREATE POLICY uploaded_line_of_offices ON uploaded_line
    USING (COALESCE(current_setting('app.scope_kind', true) IN ('ALL', 'OFFICE'), false));

-- The line must be of the message it names, word for word, and confirmed by two people, if a person brought that message.
CREATE FUNCTION statement_line_check_source() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM bank_message m WHERE m.id = NEW.message_id AND m.source = 'UPLOADED')
        AND NOT EXISTS (
            SELECT 1 FROM uploaded_line u
             WHERE u.reference = NEW.reference AND u.message_id = NEW.message_id AND u.kind = NEW.direction
               AND u.amount = NEW.amount AND u.booked_on = NEW.booked_on
               AND u.end_to_end_id IS NOT DISTINCT FROM NEW.end_to_end_id
               AND u.confirmed_again_by IS NOT NULL) THEN
        RAISE EXCEPTION 'statement line %: nobody but its uploader stands for it', NEW.reference
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'statement_line_is_the_banks';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER statement_line_is_the_banks BEFORE INSERT ON statement_line
    FOR EACH ROW EXECUTE FUNCTION statement_line_check_source();
