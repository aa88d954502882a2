-- What does not fit and waits for a person; one item per fact.
CREATE TABLE reconciliation_item (
    id            uuid           PRIMARY KEY,
    kind          text           NOT NULL CHECK (kind IN ('UNMATCHED_LINE', 'AMOUNT_MISMATCH', 'DUPLICATE_DEBIT',
        'DOUBLE_PAYMENT', 'UNEXPECTED_STATUS', 'MESSAGE_ALTERED', 'OVER_DETERMINED', 'LINE_EXCEEDED', 'UNCONFIRMED_LINE',
        'PAYEE_ALTERED')),
    business_key  text           NOT NULL,
    amount        numeric(14, 2) NOT NULL,
    reference     text,
    obligation_id uuid           REFERENCES obligation (id),
    note          text           NOT NULL,
    state         text           NOT NULL CHECK (state IN ('OPEN', 'CLOSED')),
    opened_at     timestamptz    NOT NULL,
    closed_by     text,
    closed_at     timestamptz,
    resolution    text,
    -- Whom an item concerns although no payment of ours explains it, as after a restore: the obligation that its name at the
    -- bank is made of, and a keyed index of the other account.
    about_obligation uuid,
    account_index text           CHECK (account_index ~ '^[0-9a-f]{32}$'),
    version       bigint         NOT NULL,
    UNIQUE (kind, business_key),
    CHECK ((state = 'CLOSED') = (closed_by IS NOT NULL AND closed_at IS NOT NULL AND resolution IS NOT NULL))
);

CREATE INDEX reconciliation_item_open ON reconciliation_item (id) WHERE state = 'OPEN';
CREATE INDEX reconciliation_item_about ON reconciliation_item (about_obligation) WHERE about_obligation IS NOT NULL;
CREATE INDEX reconciliation_item_open_of ON reconciliation_item (obligation_id) WHERE state = 'OPEN';
REVOKE UPDATE, DELETE, TRUNCATE ON reconciliation_item FROM ${app};
GRANT UPDATE (note, state, closed_by, closed_at, resolution, version) ON reconciliation_item TO ${app};

-- An item about an obligation is seen by whoever sees the obligation, one about the bank's account by every finance office.
ALTER TABLE reconciliation_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE reconciliation_item FORCE ROW LEVEL SECURITY;
CREATE POLICY reconciliation_item_scope ON reconciliation_item USING (
    COALESCE(current_setting('app.scope_kind', true) IN ('ALL', 'OFFICE'), false)
    AND (obligation_id IS NULL OR EXISTS (SELECT 1 FROM obligation o WHERE o.id = obligation_id)));

-- What a person uploads is that person's word (M13). An uploaded line waits beside the bank's own lines until the bank says so
-- too or, where the bank has no channel, until two further people have compared it with the paper. It takes neither the name
-- of a message nor the reference of a line away from the bank, and no line of an upload gets among the bank's lines before
-- two people stand for it.
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
CREATE POLICY uploaded_line_scope ON uploaded_line USING (
    COALESCE(current_setting('app.scope_kind', true) = 'ALL', false)
    OR (COALESCE(current_setting('app.scope_kind', true) = 'OFFICE', false)
        AND EXISTS (SELECT 1 FROM reconciliation_item i WHERE i.id = uploaded_line.item_id)));

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

-- Nothing is released while an open item concerns it; the database asks by obligation and by person, the service by account as
-- well. Whoever asks, every item counts: the function sees everything and leaves the caller's scope as it was.
CREATE FUNCTION payout_concerns(obligations uuid[], accounts text[])
    RETURNS TABLE (obligation uuid, item uuid, kind text) LANGUAGE plpgsql AS $$
DECLARE
    scope text := coalesce(current_setting('app.scope_kind', true), '');
BEGIN
    PERFORM set_config('app.scope_kind', 'ALL', true);
    RETURN QUERY
        WITH subject AS (
            SELECT s.id, s.account, o.payee_id
              FROM unnest(obligations, accounts) AS s (id, account) JOIN obligation o ON o.id = s.id),
        open_item AS (
            SELECT i.id, i.kind, coalesce(i.obligation_id, i.about_obligation) AS about, i.account_index, o.payee_id
              FROM reconciliation_item i
              LEFT JOIN obligation o ON o.id = coalesce(i.obligation_id, i.about_obligation)
             WHERE i.state = 'OPEN')
        SELECT s.id, i.id, i.kind FROM subject s JOIN open_item i ON i.about = s.id
        UNION
        SELECT s.id, i.id, i.kind FROM subject s JOIN open_item i ON i.payee_id = s.payee_id
        UNION
        SELECT s.id, i.id, i.kind FROM subject s JOIN open_item i ON i.account_index = s.account;
    PERFORM set_config('app.scope_kind', scope, true);
END
$$;

CREATE FUNCTION payment_attempt_require_explained() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM obligation o
          JOIN obligation same ON same.payee_id = o.payee_id
          JOIN reconciliation_item i ON i.state = 'OPEN' AND (i.obligation_id = same.id OR i.about_obligation = same.id)
         WHERE o.id = NEW.obligation_id) THEN
        RAISE EXCEPTION 'payment %: an open reconciliation item concerns it or its payee', NEW.end_to_end_id
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'payment_attempt_explained';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER payment_attempt_explained BEFORE UPDATE OF state ON payment_attempt
    FOR EACH ROW WHEN (NEW.state = 'SENT' AND OLD.state <> 'SENT') EXECUTE FUNCTION payment_attempt_require_explained();
