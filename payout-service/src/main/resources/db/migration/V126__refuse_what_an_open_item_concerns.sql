-- After a restore the bank may have paid what the books hold as open. An item keeps whom it concerns although no payment of
-- ours explains it: the obligation that its name at the bank is made of, and a keyed index of the other account. Nothing is
-- released while such an item is open; the database asks by obligation and by person, the service by account as well.
ALTER TABLE reconciliation_item ADD COLUMN about_obligation uuid;
ALTER TABLE reconciliation_item ADD COLUMN account_index text CHECK (account_index ~ '^[0-9a-f]{32}$');
CREATE INDEX reconciliation_item_about ON reconciliation_item (about_obligation) WHERE about_obligation IS NOT NULL;
CREATE INDEX reconciliation_item_open_of ON reconciliation_item (obligation_id) WHERE state = 'OPEN';
CREATE INDEX obligation_by_payee ON obligation (payee_id);

-- A line that nobody could explain is explained once the payment it names is in the books again.
GRANT UPDATE (matched, end_to_end_id) ON statement_line TO ${app};

-- Whoever asks, every item counts: the function sees everything and leaves the caller's scope as it was.
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
