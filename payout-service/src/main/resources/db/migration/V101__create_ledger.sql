-- Double entry, append-only. Balances are kept by triggers that belong to the owner, so the service cannot write them;
-- a guarded account cannot fall below zero and a transaction that does not balance cannot be committed.
CREATE TABLE ledger_account (
    id              text        PRIMARY KEY,
    fund_id         text        NOT NULL REFERENCES fund (id),
    kind            text        NOT NULL CHECK (kind IN ('FUND', 'PAYABLE', 'BANK', 'SUSPENSE')),
    normal_side     text        NOT NULL CHECK (normal_side IN ('DEBIT', 'CREDIT')),
    may_go_negative boolean     NOT NULL,
    opened_at       timestamptz NOT NULL,
    UNIQUE (fund_id, kind),
    CHECK (id = fund_id || '-' || kind),
    CHECK (NOT (may_go_negative AND kind IN ('FUND', 'PAYABLE'))),
    CHECK ((normal_side = 'CREDIT') = (kind IN ('FUND', 'PAYABLE')))
);

CREATE TABLE ledger_balance (
    account_id      text           PRIMARY KEY REFERENCES ledger_account (id),
    normal_side     text           NOT NULL,
    may_go_negative boolean        NOT NULL,
    balance         numeric(14, 2) NOT NULL DEFAULT 0,
    entries         bigint         NOT NULL DEFAULT 0,
    CONSTRAINT ledger_balance_not_negative CHECK (may_go_negative OR balance >= 0)
);

CREATE TABLE ledger_transaction (
    id           uuid        PRIMARY KEY,
    kind         text        NOT NULL CHECK (kind IN
        ('DEPOSIT', 'CONTRIBUTION', 'COMMITMENT', 'SETTLEMENT', 'RETURN', 'SUSPENSE', 'REVERSAL')),
    business_key text        NOT NULL,
    fund_id      text        NOT NULL REFERENCES fund (id),
    booked_on    date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    actor        text        NOT NULL,
    reverses     uuid        UNIQUE REFERENCES ledger_transaction (id),
    written_by   xid8        NOT NULL DEFAULT pg_current_xact_id(),
    UNIQUE (kind, business_key),
    CHECK ((kind = 'REVERSAL') = (reverses IS NOT NULL))
);

CREATE TABLE ledger_entry (
    id             bigint         GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    transaction_id uuid           NOT NULL REFERENCES ledger_transaction (id),
    account_id     text           NOT NULL REFERENCES ledger_account (id),
    side           text           NOT NULL CHECK (side IN ('DEBIT', 'CREDIT')),
    amount         numeric(14, 2) NOT NULL CHECK (amount > 0),
    balance_after  numeric(14, 2) NOT NULL,
    sequence       bigint         NOT NULL,
    recorded_at    timestamptz    NOT NULL,
    UNIQUE (account_id, sequence)
);

CREATE INDEX ledger_entry_by_transaction ON ledger_entry (transaction_id);
CREATE INDEX ledger_transaction_by_day ON ledger_transaction (booked_on, fund_id);

REVOKE UPDATE, DELETE, TRUNCATE ON ledger_account, ledger_transaction, ledger_entry FROM ${app};
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON ledger_balance FROM ${app};

CREATE FUNCTION ledger_open_balance() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO ledger_balance (account_id, normal_side, may_go_negative)
    VALUES (NEW.id, NEW.normal_side, NEW.may_go_negative);
    RETURN NULL;
END
$$;

CREATE TRIGGER ledger_account_has_balance AFTER INSERT ON ledger_account
    FOR EACH ROW EXECUTE FUNCTION ledger_open_balance();

-- Which database transaction wrote a ledger transaction is not for the writer to say.
CREATE FUNCTION ledger_stamp() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.written_by := pg_current_xact_id();
    RETURN NEW;
END
$$;

CREATE TRIGGER ledger_transaction_stamped BEFORE INSERT ON ledger_transaction
    FOR EACH ROW EXECUTE FUNCTION ledger_stamp();

-- An entry belongs to a ledger transaction of the same database transaction and the same fund, and moves its balance.
CREATE FUNCTION ledger_move() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    writer xid8;
    owner_fund text;
    account_fund text;
BEGIN
    SELECT t.written_by, t.fund_id INTO writer, owner_fund FROM ledger_transaction t WHERE t.id = NEW.transaction_id;
    SELECT a.fund_id INTO account_fund FROM ledger_account a WHERE a.id = NEW.account_id;
    IF writer IS DISTINCT FROM pg_current_xact_id() THEN
        RAISE EXCEPTION 'ledger: no entry is added to a transaction that is already written'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'ledger_append_only';
    END IF;
    IF owner_fund IS DISTINCT FROM account_fund THEN
        RAISE EXCEPTION 'ledger: a transaction stays within one fund'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'ledger_one_fund';
    END IF;
    UPDATE ledger_balance b
       SET balance = b.balance + CASE WHEN b.normal_side = NEW.side THEN NEW.amount ELSE -NEW.amount END,
           entries = b.entries + 1
     WHERE b.account_id = NEW.account_id
       AND (b.may_go_negative OR b.normal_side = NEW.side OR b.balance >= NEW.amount)
    RETURNING b.balance, b.entries INTO NEW.balance_after, NEW.sequence;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'ledger: account % would fall below zero', NEW.account_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_balance_not_negative';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER ledger_entry_moves BEFORE INSERT ON ledger_entry FOR EACH ROW EXECUTE FUNCTION ledger_move();

CREATE FUNCTION ledger_require_balance(checked uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    debits numeric;
    credits numeric;
    lines bigint;
BEGIN
    SELECT coalesce(sum(e.amount) FILTER (WHERE e.side = 'DEBIT'), 0),
           coalesce(sum(e.amount) FILTER (WHERE e.side = 'CREDIT'), 0),
           count(*)
      INTO debits, credits, lines
      FROM ledger_entry e WHERE e.transaction_id = checked;
    IF lines < 2 OR debits <> credits THEN
        RAISE EXCEPTION 'ledger: transaction % does not balance: % debits, % credits', checked, debits, credits
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'ledger_transaction_balances';
    END IF;
END
$$;

CREATE FUNCTION ledger_check_transaction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM ledger_require_balance(NEW.id);
    RETURN NULL;
END
$$;

CREATE FUNCTION ledger_check_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM ledger_require_balance(NEW.transaction_id);
    RETURN NULL;
END
$$;

-- Both are checked: one alone could be satisfied early with SET CONSTRAINTS and spoilt afterwards.
CREATE CONSTRAINT TRIGGER ledger_transaction_balances AFTER INSERT ON ledger_transaction
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_check_transaction();
CREATE CONSTRAINT TRIGGER ledger_entry_balances AFTER INSERT ON ledger_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_check_entry();

-- Not even the owner changes what is written.
CREATE FUNCTION ledger_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'ledger: % is append-only; a mistake is reversed by a new transaction', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'ledger_append_only';
END
$$;

CREATE TRIGGER ledger_transaction_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transaction
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();

ALTER TABLE ledger_account ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger_account FORCE ROW LEVEL SECURITY;
CREATE POLICY ledger_account_of_region ON ledger_account USING (payout_sees_region(left(fund_id, 6)));
ALTER TABLE ledger_transaction ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger_transaction FORCE ROW LEVEL SECURITY;
CREATE POLICY ledger_transaction_of_region ON ledger_transaction USING (payout_sees_region(left(fund_id, 6)));
ALTER TABLE ledger_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY ledger_entry_of_region ON ledger_entry USING (payout_sees_region(left(account_id, 6)));
-- A balance is seen by whoever sees its account.
ALTER TABLE ledger_balance ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger_balance FORCE ROW LEVEL SECURITY;
CREATE POLICY ledger_balance_of_region ON ledger_balance USING (payout_sees_region(left(account_id, 6)));
