SET ROLE payout_owner;
CREATE TABLE flyway_schema_history (
    installed_rank integer PRIMARY KEY,
    version varchar(50),
    description varchar(200) NOT NULL,
    type varchar(20) NOT NULL,
    script varchar(1000) NOT NULL,
    checksum integer,
    installed_by varchar(100) NOT NULL,
    installed_on timestamp NOT NULL DEFAULT now(),
    execution_time integer NOT NULL,
    success boolean NOT NULL
);
CREATE INDEX flyway_schema_history_s_idx ON flyway_schema_history (success);
-- The tables of the service kit, the same in every service: events out and in, answers of commands, the audit log, business
-- time and the normal form of references. They come with the kit; numbers below V050 are the kit's own.
-- payout_app is the role the service logs in as. It owns nothing, so row-level security binds it.

GRANT USAGE ON SCHEMA public TO payout_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO payout_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO payout_app;

-- Events that wait for the relay, sent in the order of id within a key and deleted after the broker's acknowledgement.
CREATE TABLE outbox (
    id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id       uuid        NOT NULL UNIQUE,
    type           text        NOT NULL,
    topic          text        NOT NULL,
    event_key      text        NOT NULL,
    occurred_at    timestamptz NOT NULL,
    traceparent    text,
    correlation_id text,
    causation_id   text,
    body           bytea       NOT NULL,
    recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE FUNCTION outbox_notify() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('outbox', '');
    RETURN NULL;
END
$$;

CREATE TRIGGER outbox_wakes_relay AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION outbox_notify();

-- Events that were taken in, once per consumer. Never pruned: a consumer group may be rewound to the beginning.
CREATE TABLE inbox (
    consumer    text        NOT NULL,
    event_id    text        NOT NULL,
    received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (consumer, event_id)
);

-- Events that could be read and failed, and every later one of their key. Retried in order of id.
CREATE TABLE parked_event (
    id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    consumer        text        NOT NULL,
    topic           text        NOT NULL,
    event_key       text        NOT NULL,
    event_id        text        NOT NULL,
    headers         jsonb       NOT NULL,
    body            bytea       NOT NULL,
    reason          text        NOT NULL,
    attempts        integer     NOT NULL DEFAULT 1,
    parked_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    next_attempt_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    UNIQUE (consumer, event_id)
);

CREATE INDEX parked_event_by_key ON parked_event (consumer, topic, event_key, id);

-- The answers of commands. A record belongs to the client, the account, the party it acts for (scope, person and partner in
-- the form of a query string) and the command: an app backend speaks for all its members with one account. kept_until is
-- null for commands that move money: those are kept for ever.
CREATE TABLE idempotency_record (
    principal    text        NOT NULL,
    client       text        NOT NULL,
    acted_for    text        NOT NULL,
    command      text        NOT NULL,
    key          text        NOT NULL,
    request_hash bytea       NOT NULL,
    status       integer     NOT NULL,
    location     text,
    etag         text,
    body         bytea,
    recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    kept_until   timestamptz,
    PRIMARY KEY (principal, key, client, acted_for, command)
);

CREATE INDEX idempotency_record_by_end ON idempotency_record (kept_until) WHERE kept_until IS NOT NULL;

-- The audit log. The service may add lines and read them, never change or remove one. widened names why the transaction
-- looked past its caller's scope, several reasons separated by commas; null when it did not.
CREATE TABLE audit_entry (
    id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    occurred_at    timestamptz NOT NULL,
    actor_person   text        NOT NULL,
    actor_subject  text        NOT NULL,
    actor_scope    text        NOT NULL,
    action         text        NOT NULL,
    subject_type   text        NOT NULL,
    subject_id     text        NOT NULL,
    why            text        NOT NULL,
    widened        text,
    before_digest  text,
    after_digest   text,
    correlation_id text,
    trace_id       text,
    recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE INDEX audit_entry_by_subject ON audit_entry (subject_type, subject_id, id);
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM payout_app;

-- How far business time is ahead of the clock: one row, changed in the demo only.
CREATE TABLE business_time (
    only_row       boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    offset_seconds bigint  NOT NULL
);

INSERT INTO business_time (offset_seconds) VALUES (0);

-- One bill, one receipt of the bank is one, however people write it: with small letters, hyphens, dots, blanks or full-width
-- characters. What keeps money single is compared in a normal form by the database, in a generated column beside the
-- reference; what was written stays as written.
CREATE FUNCTION business_key(reference text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN regexp_replace(upper(normalize(reference, NFKC) COLLATE pg_unicode_fast), '[^[:alnum:]]', '', 'g');

-- The tables of the union kit: where units and offices stand in the tree, and what a caller sees of them. They come with the
-- kit; numbers from V050 to V099 are its own.

-- Where each unit stands in the tree of offices: office_path is made of codes, '/420000/420200/'.
CREATE TABLE unit_scope (
    unit_id       uuid   PRIMARY KEY,
    unit_code     text   NOT NULL,
    office_path   text   NOT NULL CHECK (office_path ~ '^/([^/]+/)+$'),
    state_version bigint NOT NULL
);

CREATE INDEX unit_scope_by_code ON unit_scope (unit_code);

-- Where each office stands, its own code last.
CREATE TABLE office_scope (
    office_id     uuid   PRIMARY KEY,
    code          text   NOT NULL UNIQUE,
    name          text   NOT NULL,
    level         text   NOT NULL,
    path          text   NOT NULL CHECK (path ~ '^/([^/]+/)+$'),
    state_version bigint NOT NULL
);

-- Whether the running transaction may see a row of this unit and member; pass null where a table has no such column.
CREATE FUNCTION app_sees(unit uuid, member uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT COALESCE(
        CASE current_setting('app.scope_kind', true)
            WHEN 'ALL' THEN true
            WHEN 'OFFICE' THEN EXISTS (
                SELECT 1 FROM unit_scope s
                WHERE s.unit_id = unit
                  AND strpos(s.office_path, '/' || current_setting('app.scope_value', true) || '/') > 0)
            WHEN 'UNIT' THEN EXISTS (
                SELECT 1 FROM unit_scope s
                WHERE s.unit_id = unit AND s.unit_code = current_setting('app.scope_value', true))
            WHEN 'MEMBER' THEN member = NULLIF(current_setting('app.scope_value', true), '')::uuid
            ELSE false
        END,
        false)
$$;

-- The funds, one per region and plan kind, and who sees them: the office of the region and those above it.
-- Whether the running transaction may see what belongs to a region.
CREATE FUNCTION payout_sees_region(region text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT COALESCE(
        CASE current_setting('app.scope_kind', true)
            WHEN 'ALL' THEN true
            WHEN 'OFFICE' THEN region = current_setting('app.scope_value', true)
                OR EXISTS (
                    SELECT 1 FROM office_scope o
                    WHERE o.code = region
                      AND strpos(o.path, '/' || current_setting('app.scope_value', true) || '/') > 0)
            ELSE false
        END,
        false)
$$;

CREATE TABLE fund (
    id        text        PRIMARY KEY,
    region    text        NOT NULL CHECK (region ~ '^[0-9]{6}$'),
    plan_kind text        NOT NULL CHECK (plan_kind ~ '^[A-Z][A-Z0-9_]{0,39}$'),
    opened_at timestamptz NOT NULL,
    CHECK (id = region || '-' || plan_kind)
);

REVOKE UPDATE, DELETE, TRUNCATE ON fund FROM payout_app;
ALTER TABLE fund ENABLE ROW LEVEL SECURITY;
ALTER TABLE fund FORCE ROW LEVEL SECURITY;
CREATE POLICY fund_of_region ON fund USING (payout_sees_region(region));

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

REVOKE UPDATE, DELETE, TRUNCATE ON ledger_account, ledger_transaction, ledger_entry FROM payout_app;
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON ledger_balance FROM payout_app;

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

-- Money that comes into a fund: deposits that two people make, contributions that are credited once.
CREATE TABLE fund_deposit (
    id              uuid           PRIMARY KEY,
    fund_id         text           NOT NULL REFERENCES fund (id),
    amount          numeric(14, 2) NOT NULL CHECK (amount > 0),
    reference       text           NOT NULL CHECK (length(reference) BETWEEN 1 AND 140),
    -- One paper is one deposit, however people write its reference.
    reference_key   text           GENERATED ALWAYS AS (business_key(reference)) STORED,
    state           text           NOT NULL CHECK (state IN ('RECORDED', 'APPROVED')),
    maker_person    text           NOT NULL,
    approver_person text,
    recorded_at     timestamptz    NOT NULL,
    approved_at     timestamptz,
    version         bigint         NOT NULL,
    CONSTRAINT fund_deposit_reference_once UNIQUE (fund_id, reference_key),
    CONSTRAINT fund_deposit_reference_named CHECK (reference_key <> ''),
    CONSTRAINT fund_deposit_four_eyes CHECK (approver_person <> maker_person),
    CONSTRAINT fund_deposit_approved_by CHECK
        ((state = 'APPROVED') = (approver_person IS NOT NULL AND approved_at IS NOT NULL))
);

REVOKE UPDATE, DELETE, TRUNCATE ON fund_deposit FROM payout_app;
GRANT UPDATE (state, approver_person, approved_at, version) ON fund_deposit TO payout_app;
ALTER TABLE fund_deposit ENABLE ROW LEVEL SECURITY;
ALTER TABLE fund_deposit FORCE ROW LEVEL SECURITY;
CREATE POLICY fund_deposit_of_region ON fund_deposit USING (payout_sees_region(left(fund_id, 6)));

CREATE TABLE contribution_credit (
    contribution_id uuid           PRIMARY KEY,
    enrollment_id   uuid           NOT NULL,
    unit_id         uuid           NOT NULL,
    fund_id         text           NOT NULL REFERENCES fund (id),
    plan_code       text           NOT NULL,
    payer_kind      text           NOT NULL,
    amount          numeric(14, 2) NOT NULL CHECK (amount > 0),
    received_on     date           NOT NULL,
    credited_at     timestamptz    NOT NULL
);

REVOKE UPDATE, DELETE, TRUNCATE ON contribution_credit FROM payout_app;
ALTER TABLE contribution_credit ENABLE ROW LEVEL SECURITY;
ALTER TABLE contribution_credit FORCE ROW LEVEL SECURITY;
CREATE POLICY contribution_credit_scope ON contribution_credit USING (app_sees(unit_id, NULL));

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

REVOKE UPDATE, DELETE, TRUNCATE ON payment_batch FROM payout_app;
GRANT UPDATE (state, approver_person, approved_digest, releaser_person, approved_at, released_at, reconciled_at, version)
    ON payment_batch TO payout_app;
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

-- What the funds owe. The identity is unique for ever, an obligation has one live attempt and at most one that paid.
CREATE TABLE determination_seen (
    claim_id uuid    PRIMARY KEY,
    version  integer NOT NULL
);

-- What determinations allow: the sum over payees never exceeds the highest amount determined for a line.
CREATE TABLE determined_line (
    care_event_id uuid           NOT NULL,
    plan_code     text           NOT NULL,
    benefit_code  text           NOT NULL,
    ceiling       numeric(14, 2) NOT NULL CHECK (ceiling > 0),
    taken         numeric(14, 2) NOT NULL DEFAULT 0 CHECK (taken >= 0),
    PRIMARY KEY (care_event_id, plan_code, benefit_code),
    CONSTRAINT determined_line_not_exceeded CHECK (taken <= ceiling)
);

CREATE TABLE obligation (
    id                    uuid           PRIMARY KEY,
    care_event_id         uuid           NOT NULL,
    plan_code             text           NOT NULL,
    benefit_code          text           NOT NULL,
    payee_id              uuid           NOT NULL,
    kind                  text           NOT NULL CHECK (kind IN ('BENEFIT', 'ADVANCE', 'TRUE_UP', 'CORRECTION')),
    ordinal               integer        NOT NULL CHECK (ordinal >= 1),
    claim_id              uuid           NOT NULL,
    claim_number          text           NOT NULL,
    determination_id      uuid           NOT NULL,
    determination_version integer        NOT NULL,
    line_id               uuid           NOT NULL,
    member_id             uuid           NOT NULL,
    unit_id               uuid           NOT NULL,
    fund_id               text           NOT NULL REFERENCES fund (id),
    amount                numeric(14, 2) NOT NULL CHECK (amount > 0),
    payee_member_id       uuid           NOT NULL,
    payee_name_cipher     text           NOT NULL,
    payee_account_cipher  text           NOT NULL,
    payee_bank_line       text           NOT NULL,
    payee_confirmed_by    text,
    funded                boolean        NOT NULL,
    state                 text           NOT NULL CHECK (state IN ('OPEN', 'IN_BATCH', 'SENT', 'SETTLED', 'RETURNED', 'UNKNOWN')),
    attempts              integer        NOT NULL CHECK (attempts BETWEEN 0 AND 999),
    opened_at             timestamptz    NOT NULL,
    changed_at            timestamptz    NOT NULL,
    version               bigint         NOT NULL,
    place                 bigint         NOT NULL GENERATED BY DEFAULT AS IDENTITY,
    CONSTRAINT obligation_identity UNIQUE (care_event_id, plan_code, benefit_code, payee_id, kind, ordinal),
    CONSTRAINT obligation_unfunded_is_open CHECK (funded OR state = 'OPEN')
);

CREATE INDEX obligation_by_claim ON obligation (claim_id);
-- The id follows from what is owed to whom, so that a determination read again after a restore makes the same payment at the
-- bank; it says nothing of time. Lists, and the order in which waiting obligations are funded, go by the place of arrival.
CREATE UNIQUE INDEX obligation_by_place ON obligation (place);
CREATE INDEX obligation_by_state ON obligation (state, place) WHERE state <> 'SETTLED';
CREATE INDEX obligation_waiting ON obligation (fund_id, place) WHERE NOT funded;
CREATE INDEX obligation_by_payee ON obligation (payee_id);

REVOKE UPDATE, DELETE, TRUNCATE ON obligation FROM payout_app;
GRANT UPDATE (payee_name_cipher, payee_account_cipher, payee_bank_line, payee_confirmed_by, funded, state, attempts,
    changed_at, version) ON obligation TO payout_app;
REVOKE DELETE, TRUNCATE ON determination_seen, determined_line FROM payout_app;
-- What determinations allow is the service's own, no caller's.
ALTER TABLE determination_seen ENABLE ROW LEVEL SECURITY;
ALTER TABLE determination_seen FORCE ROW LEVEL SECURITY;
CREATE POLICY determination_seen_by_service ON determination_seen
    USING (COALESCE(current_setting('app.scope_kind', true) = 'ALL', false));
ALTER TABLE determined_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE determined_line FORCE ROW LEVEL SECURITY;
CREATE POLICY determined_line_by_service ON determined_line
    USING (COALESCE(current_setting('app.scope_kind', true) = 'ALL', false));
ALTER TABLE obligation ENABLE ROW LEVEL SECURITY;
ALTER TABLE obligation FORCE ROW LEVEL SECURITY;
CREATE POLICY obligation_scope ON obligation USING (app_sees(unit_id, member_id));

-- Whoever may write the database could replace a payee, consistently, and the file went out to it. Each obligation has a seal
-- over what its approved line said, under a key that is not in the database. One without a seal is not paid.
CREATE TABLE obligation_seal (
    obligation_id uuid PRIMARY KEY REFERENCES obligation (id),
    seal          text NOT NULL CHECK (seal ~ '^[0-9a-f]{32}$')
);
REVOKE DELETE, TRUNCATE ON obligation_seal FROM payout_app;
ALTER TABLE obligation_seal ENABLE ROW LEVEL SECURITY;
ALTER TABLE obligation_seal FORCE ROW LEVEL SECURITY;
CREATE POLICY obligation_seal_scope ON obligation_seal
    USING (EXISTS (SELECT 1 FROM obligation o WHERE o.id = obligation_id));

-- Who has no hand in the batch that pays an obligation. What was barred after a batch was made or approved keeps that batch from
-- being released; it can be cancelled.
CREATE TABLE obligation_barred_person (
    obligation_id uuid        NOT NULL REFERENCES obligation (id),
    person_key    text        NOT NULL,
    because       text        NOT NULL CHECK (because IN ('REVIEWED_AT_OFFICE', 'REVIEWED_AT_PROVINCE',
        'UPLOADED_LINE', 'CONFIRMED_LINE')),
    recorded_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (obligation_id, person_key, because)
);

REVOKE UPDATE, DELETE, TRUNCATE ON obligation_barred_person FROM payout_app;
ALTER TABLE obligation_barred_person ENABLE ROW LEVEL SECURITY;
ALTER TABLE obligation_barred_person FORCE ROW LEVEL SECURITY;
CREATE POLICY obligation_barred_person_of_offices ON obligation_barred_person
    USING (COALESCE(current_setting('app.scope_kind', true) IN ('ALL', 'OFFICE'), false));

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

REVOKE UPDATE, DELETE, TRUNCATE ON payment_attempt FROM payout_app;
GRANT UPDATE (state, sent_at, bank_status, reason_code, settled_on, debit_booked, debit_reference, credit_booked,
    credit_reference, credit_on, not_found_since, never_received_at, give_up_proposed_by, give_up_approved_by, last_moment,
    ended_at, cancellation, cancellation_next_at, version)
    ON payment_attempt TO payout_app;
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

-- The conversation with the bank: each batch is handed over once, each message and each line of a statement is read once.
-- Time here is the database's own, so that replicas agree about leases whatever business time says.
-- Where the bank has no channel, people carry the payment file to it (BY_PEOPLE): such an instruction is never sent by the
-- service, also when a channel is set up later.
CREATE TABLE bank_instruction (
    batch_id    uuid        PRIMARY KEY REFERENCES payment_batch (id),
    state       text        NOT NULL CHECK (state IN ('TO_SEND', 'SENDING', 'ANSWERED', 'LOST', 'BY_PEOPLE')),
    tries       integer     NOT NULL DEFAULT 0,
    next_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    claimed_at  timestamptz,
    finished_at timestamptz,
    note        text        NOT NULL DEFAULT '',
    version     bigint      NOT NULL DEFAULT 0
);

CREATE INDEX bank_instruction_unfinished ON bank_instruction (state, next_at) WHERE state IN ('TO_SEND', 'SENDING');
REVOKE DELETE, TRUNCATE ON bank_instruction FROM payout_app;

CREATE TABLE bank_question (
    end_to_end_id text        PRIMARY KEY REFERENCES payment_attempt (end_to_end_id),
    asked         integer     NOT NULL,
    next_at       timestamptz NOT NULL,
    -- A question may be hurried about a payment in any state, because an upload may doubt what was decided long ago.
    hurried       boolean     NOT NULL DEFAULT false
);
CREATE INDEX bank_question_hurried ON bank_question (next_at) WHERE hurried;

CREATE TABLE bank_queue (
    only_row      boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    last_sequence bigint  NOT NULL
);

INSERT INTO bank_queue (last_sequence) VALUES (0);

CREATE TABLE bank_message (
    id          uuid        PRIMARY KEY,
    type        text        NOT NULL CHECK (type IN ('PAIN_002', 'CAMT_053', 'UNREADABLE')),
    message_id  text        NOT NULL,
    digest      text        NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    source      text        NOT NULL CHECK (source IN ('ANSWER', 'FETCHED', 'UPLOADED')),
    received_at timestamptz NOT NULL,
    lines       integer     NOT NULL DEFAULT 0,
    matched     integer     NOT NULL DEFAULT 0,
    unmatched   integer     NOT NULL DEFAULT 0,
    repeated    integer     NOT NULL DEFAULT 0,
    uploaded_at_office text,
    CONSTRAINT bank_message_lines_add_up CHECK (lines = matched + unmatched + repeated)
);

-- An upload does not take the name of a message away from the bank.
CREATE UNIQUE INDEX bank_message_of_bank ON bank_message (type, message_id) WHERE source <> 'UPLOADED';
CREATE UNIQUE INDEX bank_message_uploaded ON bank_message (type, message_id) WHERE source = 'UPLOADED';
REVOKE UPDATE, DELETE, TRUNCATE ON bank_message FROM payout_app;
GRANT UPDATE (lines, matched, unmatched, repeated) ON bank_message TO payout_app;

CREATE TABLE statement_line (
    reference     text           PRIMARY KEY,
    reference_key text           GENERATED ALWAYS AS (business_key(reference)) STORED,
    message_id    uuid           NOT NULL REFERENCES bank_message (id),
    direction     text           NOT NULL CHECK (direction IN ('DEBIT', 'CREDIT')),
    amount        numeric(14, 2) NOT NULL CHECK (amount > 0),
    booked_on     date           NOT NULL,
    end_to_end_id text,
    matched       boolean        NOT NULL
);

CREATE INDEX statement_line_by_day ON statement_line (booked_on);
-- A bank may write its own reference in two ways, and may mean two movements by two spellings: the same movement is the one
-- that agrees in the normal form and in all else that the line says. The exact reference stays the key besides.
CREATE UNIQUE INDEX statement_line_once ON statement_line (reference_key, direction, amount, booked_on, end_to_end_id)
    NULLS NOT DISTINCT;
REVOKE UPDATE, DELETE, TRUNCATE ON statement_line FROM payout_app;
-- A line that nobody could explain is explained once the payment it names is in the books again.
GRANT UPDATE (matched, end_to_end_id) ON statement_line TO payout_app;

-- A message of the bank is seen by whoever sees one of the payments it is about, an upload also by the office that brought
-- it; what is about no payment of ours is seen by the service and the auditors alone. Lines follow their payment.
CREATE TABLE bank_message_unit (
    message_id uuid NOT NULL REFERENCES bank_message (id),
    unit_id    uuid NOT NULL,
    PRIMARY KEY (message_id, unit_id)
);

REVOKE UPDATE, DELETE, TRUNCATE ON bank_message_unit FROM payout_app;
ALTER TABLE bank_message_unit ENABLE ROW LEVEL SECURITY;
ALTER TABLE bank_message_unit FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_message_unit_scope ON bank_message_unit USING (app_sees(unit_id, NULL));

ALTER TABLE bank_message ENABLE ROW LEVEL SECURITY;
ALTER TABLE bank_message FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_message_scope ON bank_message USING (
    COALESCE(current_setting('app.scope_kind', true) = 'ALL', false)
    OR (COALESCE(current_setting('app.scope_kind', true) = 'OFFICE', false)
        AND (payout_sees_region(uploaded_at_office)
            OR EXISTS (SELECT 1 FROM bank_message_unit u WHERE u.message_id = bank_message.id))));
ALTER TABLE statement_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE statement_line FORCE ROW LEVEL SECURITY;
CREATE POLICY statement_line_scope ON statement_line USING (
    COALESCE(current_setting('app.scope_kind', true) = 'ALL', false)
    OR (COALESCE(current_setting('app.scope_kind', true) = 'OFFICE', false)
        AND EXISTS (SELECT 1 FROM payment_attempt a WHERE a.end_to_end_id = statement_line.end_to_end_id)));

-- The bank's answer about a payment is bound to one transaction of the bank: a payment has one, and it counts for one
-- payment. Written only where the bank was asked; a payment that its statement showed has the reference of that line.
CREATE TABLE bank_transaction (
    end_to_end_id text        PRIMARY KEY REFERENCES payment_attempt (end_to_end_id),
    reference     text        NOT NULL UNIQUE,
    told_at       timestamptz NOT NULL DEFAULT clock_timestamp()
);

REVOKE UPDATE, DELETE, TRUNCATE ON bank_transaction FROM payout_app;
ALTER TABLE bank_transaction ENABLE ROW LEVEL SECURITY;
ALTER TABLE bank_transaction FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_transaction_by_service ON bank_transaction
    USING (COALESCE(current_setting('app.scope_kind', true) = 'ALL', false));

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
REVOKE UPDATE, DELETE, TRUNCATE ON reconciliation_item FROM payout_app;
GRANT UPDATE (note, state, closed_by, closed_at, resolution, version) ON reconciliation_item TO payout_app;

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

REVOKE UPDATE, DELETE, TRUNCATE ON uploaded_line FROM payout_app;
GRANT UPDATE (confirmed_by, confirmed_again_by) ON uploaded_line TO payout_app;
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

RESET ROLE;
SET session_replication_role = replica;
TRUNCATE audit_entry, bank_instruction, bank_message, bank_message_unit, bank_question, bank_queue, bank_transaction, batch_number, business_time, contribution_credit, determination_seen, determined_line, flyway_schema_history, fund, fund_deposit, idempotency_record, inbox, ledger_account, ledger_balance, ledger_entry, ledger_transaction, obligation, obligation_barred_person, obligation_seal, office_scope, outbox, parked_event, payment_attempt, payment_batch, reconciliation_item, statement_line, unit_scope, uploaded_line;
COPY audit_entry (id, occurred_at, actor_person, actor_subject, actor_scope, action, subject_type, subject_id, why, widened, before_digest, after_digest, correlation_id, trace_id, recorded_at) FROM stdin;
1	2026-11-27 11:29:07.048419+00	person-11	demo-operations	NONE:	BUSINESS_TIME_SET	business-time	payout	demo	\N	5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9	0c3309cc09f969a17c10d069bba29d55496609132c1fcf65f7afc50e99605361	\N	b85ce6b2f7f874a80a0933397e545f35	2026-11-27 11:29:07.062853+00
2	2026-11-27 11:29:08.330782+00	person-06	demo-finance-maker	OFFICE:420000	DEPOSIT_RECORDED	fund-deposit	01a21cc4-2cc7-71c7-9c02-737bca78abd0	opening-420000-HOSPITAL	\N	\N	27483138fdc8ebaf71c1062f6f1f040252c97a6d76bedc09e13d0efed766b462	0260b244-d70f-4986-8756-39a91e0e74dc	68550bc3a29068038ae3c4524509249e	2026-11-27 11:29:08.342353+00
3	2026-11-27 11:29:08.421257+00	person-07	demo-finance-checker	OFFICE:420000	DEPOSIT_APPROVED	fund-deposit	01a21cc4-2cc7-71c7-9c02-737bca78abd0	opening-420000-HOSPITAL	\N	9eeafd3932a1596a39d551f8bd9adbbd6677d23309e4d077c9cde19e188102e0	34f8a8a4286d6396145438081a0a67dcf98ab5a3d63f57474fbad51f3cd05206	2dd6ea66-7463-4825-82c6-25791dd16a63	4a25aa6919ec8fec17c4cbe9d94ac56d	2026-11-27 11:29:08.423043+00
4	2026-11-27 11:29:08.507766+00	person-06	demo-finance-maker	OFFICE:420000	DEPOSIT_RECORDED	fund-deposit	01a21cc4-2d94-71e0-8b1b-cf467fbc3152	opening-420000-SEVERE_ILLNESS	\N	\N	cc2395a628889da776a95774ebbbb83e743acc08c39110942ab1a665f1bd0ed5	fc8b9630-9b45-4c23-97cf-de1d7a94305d	344c14b6b831a875ef36580fce26013a	2026-11-27 11:29:08.50895+00
5	2026-11-27 11:29:08.56563+00	person-07	demo-finance-checker	OFFICE:420000	DEPOSIT_APPROVED	fund-deposit	01a21cc4-2d94-71e0-8b1b-cf467fbc3152	opening-420000-SEVERE_ILLNESS	\N	38a9565efe97e0b691bccd14c8dad65eaa7ec09b1b3e65bf631488e2982154eb	4f16d5b5a6ac757c451a2d1f25502d1a611db62006e9b317ea8e2614b543f631	5b218847-9a12-462c-b432-cc9e10ccabb0	207fc663684ef6694750882887cf0f8f	2026-11-27 11:29:08.567007+00
6	2026-11-27 11:29:08.656387+00	person-06	demo-finance-maker	OFFICE:420000	DEPOSIT_RECORDED	fund-deposit	01a21cc4-2e28-70a0-809f-73c3a1200817	opening-420000-WOMEN	\N	\N	de52c092f6d9f597242904ee46c78f6bf883781d0d6cf58c382a50e5e2ae0f75	a79adbbe-1e02-4365-b940-bf2eef0867a7	68b934fc24bd55759a35833477de29c3	2026-11-27 11:29:08.657588+00
7	2026-11-27 11:29:08.705364+00	person-07	demo-finance-checker	OFFICE:420000	DEPOSIT_APPROVED	fund-deposit	01a21cc4-2e28-70a0-809f-73c3a1200817	opening-420000-WOMEN	\N	f45ce848a19afc76180e7c27307303024bb2f9a4261ccd15095c1dbbbdd63911	eac4f78d16cf2bbf1f4a2346acc3ee487beeba64f8a7ee974aa82d40e678cef1	e432b204-39c8-4e30-b524-c697b49f9b0c	e5ab8edc0ab46c6a8091b0248dd9bb9b	2026-11-27 11:29:08.706526+00
8	2026-11-27 11:29:11.513667+00	person-11	demo-operations	NONE:	BUSINESS_TIME_SET	business-time	payout	demo	\N	0c3309cc09f969a17c10d069bba29d55496609132c1fcf65f7afc50e99605361	fd81d72030bd86e019dc221c6050de1dd3cc8ac1f32f7cf6c9ce112bf45a903b	\N	a303102610791924d17d34fe1bd83ab3	2026-11-27 11:29:11.514773+00
9	2026-11-27 11:29:13.83726+00	system:payout	system:payout	ALL:	OBLIGATION_OPENED	obligation	3c8ed6f8-59bc-8557-ad01-11ccc70f15bf	determination 01a21cc4-410f-7724-9b69-a77e8b834e4a	\N	\N	e4666098525c2b2e901889c96a84263f6170391f2f44230596f0d42b6f2bbeb9	ae89e1f5-4679-43a4-9e01-b2796220dbc9	17d4c13e809621142cbc5f2d1bd7b1a4	2026-11-27 11:29:13.857694+00
10	2026-11-27 11:29:13.893116+00	system:payout	system:payout	ALL:	OBLIGATION_FUNDED	obligation	3c8ed6f8-59bc-8557-ad01-11ccc70f15bf		\N	e4666098525c2b2e901889c96a84263f6170391f2f44230596f0d42b6f2bbeb9	93ac630600329517f81098ceb0035db449a114ad4960e8bb02cdd05b5f20f091	ae89e1f5-4679-43a4-9e01-b2796220dbc9	17d4c13e809621142cbc5f2d1bd7b1a4	2026-11-27 11:29:13.895261+00
11	2026-11-27 11:29:13.907022+00	system:payout	system:payout	ALL:	OBLIGATION_OPENED	obligation	c7e0aef0-470b-8f06-b48d-b092b8b4d2f1	determination 01a21cc4-410f-7724-9b69-a77e8b834e4a	\N	\N	a003375b1aa3456ba25f153645120307aae0f2341629d756afbc4e9d7cce493e	ae89e1f5-4679-43a4-9e01-b2796220dbc9	17d4c13e809621142cbc5f2d1bd7b1a4	2026-11-27 11:29:13.909586+00
12	2026-11-27 11:29:13.918344+00	system:payout	system:payout	ALL:	OBLIGATION_FUNDED	obligation	c7e0aef0-470b-8f06-b48d-b092b8b4d2f1		\N	a003375b1aa3456ba25f153645120307aae0f2341629d756afbc4e9d7cce493e	14ac3ac26e3b8d462179b16f1fae246269702125be101b4b86f391a9237178a0	ae89e1f5-4679-43a4-9e01-b2796220dbc9	17d4c13e809621142cbc5f2d1bd7b1a4	2026-11-27 11:29:13.919315+00
13	2026-11-27 11:29:13.922498+00	system:payout	system:payout	ALL:	OBLIGATION_OPENED	obligation	dad8ce3d-5262-8ecc-bac4-097965d8e1e3	determination 01a21cc4-410f-7724-9b69-a77e8b834e4a	\N	\N	e9e0f13cf5de29c54089caa3d4e3202721596313d013481d9aa77a41b6d97bd0	ae89e1f5-4679-43a4-9e01-b2796220dbc9	17d4c13e809621142cbc5f2d1bd7b1a4	2026-11-27 11:29:13.923231+00
14	2026-11-27 11:29:13.930677+00	system:payout	system:payout	ALL:	OBLIGATION_FUNDED	obligation	dad8ce3d-5262-8ecc-bac4-097965d8e1e3		\N	e9e0f13cf5de29c54089caa3d4e3202721596313d013481d9aa77a41b6d97bd0	5a109472e75b44b26aa393c3dba6b16b2b4945fc75db90e8359710942fb19449	ae89e1f5-4679-43a4-9e01-b2796220dbc9	17d4c13e809621142cbc5f2d1bd7b1a4	2026-11-27 11:29:13.931647+00
15	2026-11-27 11:29:14.247392+00	person-06	demo-finance-maker	OFFICE:420000	OBLIGATION_IN_BATCH	obligation	3c8ed6f8-59bc-8557-ad01-11ccc70f15bf	B25-000001-M	\N	1a794724d2b00857e73f008bc4d4cd297349c2b8a8f5b993054fc3838ad74808	74e1efce30215a00063bea7b3f81fda4f7a5a63a95a02228e3add2e788aba33f	2a955cd5-21de-4bbc-a4cc-4a9edfd02ad8	3c083642e2a2c7d4cdb9bc88a70d9a72	2026-11-27 11:29:14.249598+00
16	2026-11-27 11:29:14.264804+00	person-06	demo-finance-maker	OFFICE:420000	OBLIGATION_IN_BATCH	obligation	c7e0aef0-470b-8f06-b48d-b092b8b4d2f1	B25-000001-M	\N	3ca8b31f7a1d30034fb0d1145630f6b9de66053ee2cdcc5f13dc17bd21254de0	b340cf81cd2c6e2a5d79bf12b2cf58ecb850c377c0bb29c16a9801eb773cb9c3	2a955cd5-21de-4bbc-a4cc-4a9edfd02ad8	3c083642e2a2c7d4cdb9bc88a70d9a72	2026-11-27 11:29:14.266398+00
17	2026-11-27 11:29:14.27195+00	person-06	demo-finance-maker	OFFICE:420000	OBLIGATION_IN_BATCH	obligation	dad8ce3d-5262-8ecc-bac4-097965d8e1e3	B25-000001-M	\N	9128a6234d80222548bedf61fa2dc5751f7486d6b8d65b8be6b94874898696f7	6dcfd43c6ae67ca3f33328d76a52dee8c0764f474886150ade1b5e9405a0dd7c	2a955cd5-21de-4bbc-a4cc-4a9edfd02ad8	3c083642e2a2c7d4cdb9bc88a70d9a72	2026-11-27 11:29:14.273627+00
18	2026-11-27 11:29:14.28006+00	person-06	demo-finance-maker	OFFICE:420000	BATCH_COMPOSED	payment-batch	01a21cc4-4386-725d-b78d-ab274dfcff33	B25-000001-M	\N	\N	e190ecf53d1a92290351ef38d77200f42b17febfed4367daa8ad44f01654a306	2a955cd5-21de-4bbc-a4cc-4a9edfd02ad8	3c083642e2a2c7d4cdb9bc88a70d9a72	2026-11-27 11:29:14.284679+00
19	2026-11-27 11:29:14.494195+00	person-07	demo-finance-checker	OFFICE:420000	BATCH_APPROVED	payment-batch	01a21cc4-4386-725d-b78d-ab274dfcff33	72daa1f7862a8a3a5caf89512e7882f4d8957497f049f824546c259fca71a8f4	\N	908c302f723d501f866b6f712dd7c3ecc48afd41219ec2701ba478bb096a3c89	12927103da189b5889f7b13d86d83a7e0ee8100f15e2079c0bab2c8abfa8748b	b28da23b-175f-4ac7-97cc-b60d7ae5d46e	45a629be6ca72f45c48597cac7e06266	2026-11-27 11:29:14.495969+00
20	2026-11-27 11:29:14.551522+00	person-06	demo-finance-maker	OFFICE:420000	BATCH_RELEASED	payment-batch	01a21cc4-4386-725d-b78d-ab274dfcff33	72daa1f7862a8a3a5caf89512e7882f4d8957497f049f824546c259fca71a8f4	\N	4e15b5062ea6fe84f877448a1c78853b8b8095af9c8050cce0be7eab5600108b	de7073ae40ae4019d5ed0d80fabc44a3bc59a32e5cebeb990e5ad0bc216a6b53	60d30db2-26f1-419f-a39c-0afe5e189739	398ad258870ee7d311bb5e2b8739ce32	2026-11-27 11:29:14.552885+00
21	2026-11-27 11:29:14.561537+00	person-06	demo-finance-maker	OFFICE:420000	OBLIGATION_SENT	obligation	3c8ed6f8-59bc-8557-ad01-11ccc70f15bf	3c8ed6f859bc8557ad0111ccc70f15bf1	\N	f240b5b2019ed7752e213a3d4ac951f9516d51cee9c613503fe1caf062320a54	b4380dd99cc8def940e8545179913acdb9f627226f98cf3ded4200b10c8e936b	60d30db2-26f1-419f-a39c-0afe5e189739	398ad258870ee7d311bb5e2b8739ce32	2026-11-27 11:29:14.56277+00
22	2026-11-27 11:29:14.569073+00	person-06	demo-finance-maker	OFFICE:420000	OBLIGATION_SENT	obligation	c7e0aef0-470b-8f06-b48d-b092b8b4d2f1	c7e0aef0470b8f06b48db092b8b4d2f11	\N	8d7d28224d89a71bbe9454f7377d87961340a31028667b0ea95a5535f51e24a2	fdf9fee55270694939f7886823cd20087cd549cab36f323a82a4a7c69f827e70	60d30db2-26f1-419f-a39c-0afe5e189739	398ad258870ee7d311bb5e2b8739ce32	2026-11-27 11:29:14.570018+00
23	2026-11-27 11:29:14.575379+00	person-06	demo-finance-maker	OFFICE:420000	OBLIGATION_SENT	obligation	dad8ce3d-5262-8ecc-bac4-097965d8e1e3	dad8ce3d52628eccbac4097965d8e1e31	\N	5ca4bb77c125c21342ed221cfe507b2e2ed526a23c3242630afea6166363d194	c93dd14cddd562b9d00c69d4121aa9be9a02eafaae530fd6afb71167f3a56371	60d30db2-26f1-419f-a39c-0afe5e189739	398ad258870ee7d311bb5e2b8739ce32	2026-11-27 11:29:14.577013+00
24	2026-11-27 11:29:14.617759+00	person-06	demo-finance-maker	OFFICE:420000	UNMASKED	payment-batch	01a21cc4-4386-725d-b78d-ab274dfcff33	pain.001	\N	\N	\N	50a38fcd-ceb2-424c-8d17-5af8e7d8015a	01ef82c57b572510511ef122d6d3f845	2026-11-27 11:29:14.675257+00
25	2026-11-27 11:29:15.749337+00	system:payout	system:payout	ALL:	BATCH_HANDED_OVER	payment-batch	01a21cc4-4386-725d-b78d-ab274dfcff33	ANSWERED	\N	\N	728c8835d6872e0e810de49513a10e7276e15aa9a3b3934fb71c6d37e49c7b37	\N	\N	2026-11-27 11:29:15.761918+00
26	2026-11-27 11:29:15.830652+00	system:payout	system:payout	ALL:	BANK_MESSAGE_READ	bank-message	01a21cc4-49f5-7f0d-ab7c-d2ea70ad28c1	ANSWER	\N	\N	34b719d3b52e63ba2d5e6da1ff519ed5c676dc9c0ed98dc1aec11b02324f3575	\N	\N	2026-11-27 11:29:15.835497+00
27	2026-11-27 11:29:15.930927+00	system:payout	system:payout	ALL:	OBLIGATION_SETTLED	obligation	3c8ed6f8-59bc-8557-ad01-11ccc70f15bf		\N	e9f24dc8d7085162de399eb7716ff25cdc5158bb452397dab34efba4aef62a25	6f4e677f4aa60c666b740a771bbed090de46aaedc53df8860b23b61ee12397cc	\N	\N	2026-11-27 11:29:15.932672+00
28	2026-11-27 11:29:15.961181+00	system:payout	system:payout	ALL:	OBLIGATION_SETTLED	obligation	c7e0aef0-470b-8f06-b48d-b092b8b4d2f1		\N	170189f18b2e9d37dfcd0ec151974a6b13d94313f5f6138b0e6469f40902b9cf	c66851d046b7b930920d3c7fc1848d8b5707aabf5f8ed2594fa91d443b78f879	\N	\N	2026-11-27 11:29:15.963063+00
29	2026-11-27 11:29:15.979451+00	system:payout	system:payout	ALL:	OBLIGATION_SETTLED	obligation	dad8ce3d-5262-8ecc-bac4-097965d8e1e3		\N	b0ef087295ed20e92053ad951b1aedadf46e3f327b43ecca60fbccacb00df205	2d5d68f86c97b0b270564c5c0e26187d5541021b4e5b88630c80d9039f274577	\N	\N	2026-11-27 11:29:15.980695+00
30	2026-11-27 11:29:15.990297+00	system:payout	system:payout	ALL:	BATCH_RECONCILED	payment-batch	01a21cc4-4386-725d-b78d-ab274dfcff33	statement	\N	327954829924d5e894cc1936e93ee742096cab9af1109bc310a6b1cbbf133f42	845faa93951998bca0d6db7c8ef280026c45a52c632344e4eb7c95bb19f4d3f1	\N	\N	2026-11-27 11:29:15.99107+00
31	2026-11-27 11:29:15.998632+00	system:payout	system:payout	ALL:	BANK_MESSAGE_READ	bank-message	01a21cc4-4a70-7096-ac21-2d3ea83f369f	FETCHED	\N	\N	aa793627cfadcbc98c5976017abba32a19088aa88a79cf8d23296dba5b210ea6	\N	\N	2026-11-27 11:29:15.999895+00
\.
COPY bank_instruction (batch_id, state, tries, next_at, claimed_at, finished_at, note, version) FROM stdin;
01a21cc4-4386-725d-b78d-ab274dfcff33	ANSWERED	1	2026-11-27 11:29:14.57929+00	2026-11-27 11:29:15.452577+00	2026-11-27 11:29:15.739724+00		2
\.
COPY bank_message (id, type, message_id, digest, source, received_at, lines, matched, unmatched, repeated, uploaded_at_office) FROM stdin;
01a21cc4-49f5-7f0d-ab7c-d2ea70ad28c1	PAIN_002	STS-1	75b70bc6db7a3d9c12cd145b2358c6d755aa40f407401327fc1d59d2c55baba0	ANSWER	2025-07-16 01:00:04.765756+00	3	3	0	0	\N
01a21cc4-4a70-7096-ac21-2d3ea83f369f	CAMT_053	STMT-1	568060d2f706e94e127d993437baaf148189edf6747a054c8e1870344e4898cc	FETCHED	2025-07-16 01:00:04.888107+00	3	3	0	0	\N
\.
COPY bank_message_unit (message_id, unit_id) FROM stdin;
01a21cc4-49f5-7f0d-ab7c-d2ea70ad28c1	01a21cc4-2ea4-77ea-b74b-9a029e155ec0
01a21cc4-4a70-7096-ac21-2d3ea83f369f	01a21cc4-2ea4-77ea-b74b-9a029e155ec0
\.
COPY bank_question (end_to_end_id, asked, next_at, hurried) FROM stdin;
\.
COPY bank_queue (only_row, last_sequence) FROM stdin;
t	2
\.
COPY bank_transaction (end_to_end_id, reference, told_at) FROM stdin;
\.
COPY batch_number (year, last) FROM stdin;
2025	1
\.
COPY business_time (only_row, offset_seconds) FROM stdin;
t	-43151351
\.
COPY contribution_credit (contribution_id, enrollment_id, unit_id, fund_id, plan_code, payer_kind, amount, received_on, credited_at) FROM stdin;
01a21cc4-31ca-7c1a-8ca3-c82d3b31a067	01a21cc4-2f50-7656-852b-10ae45271414	01a21cc4-2ea4-77ea-b74b-9a029e155ec0	420000-HOSPITAL	HB-HOSPITAL	UNIT	5700.00	2025-03-20	2025-03-20 01:00:02.75513+00
01a21cc4-3273-7db8-8819-f6be92ab74bf	01a21cc4-2f50-7656-852b-10ae45271414	01a21cc4-2ea4-77ea-b74b-9a029e155ec0	420000-HOSPITAL	HB-HOSPITAL	UNION	5700.00	2025-03-20	2025-03-20 01:00:03.098603+00
01a21cc4-3587-7d9d-a716-c9d88270b521	01a21cc4-3413-789d-af2d-f69f99dacc19	01a21cc4-2ea4-77ea-b74b-9a029e155ec0	420000-SEVERE_ILLNESS	HB-SEVERE	UNIT	2214.00	2025-03-20	2025-03-20 01:00:03.598699+00
01a21cc4-35ec-7a5b-ba23-bb7b8d267c9a	01a21cc4-3413-789d-af2d-f69f99dacc19	01a21cc4-2ea4-77ea-b74b-9a029e155ec0	420000-SEVERE_ILLNESS	HB-SEVERE	UNION	2214.00	2025-03-20	2025-03-20 01:00:03.852561+00
01a21cc4-3839-775f-a395-685b5e32a9bc	01a21cc4-36e3-7965-90b5-bba5f7e2e9ed	01a21cc4-2ea4-77ea-b74b-9a029e155ec0	420000-WOMEN	HB-WOMEN	UNIT	825.00	2025-03-20	2025-03-20 01:00:04.286012+00
01a21cc4-387e-7a57-9c7a-b48883616ffe	01a21cc4-36e3-7965-90b5-bba5f7e2e9ed	01a21cc4-2ea4-77ea-b74b-9a029e155ec0	420000-WOMEN	HB-WOMEN	UNION	825.00	2025-03-20	2025-03-20 01:00:04.469804+00
\.
COPY determination_seen (claim_id, version) FROM stdin;
01a21cc4-3cd3-7e71-a46d-57d120993043	2
\.
COPY determined_line (care_event_id, plan_code, benefit_code, ceiling, taken) FROM stdin;
01a21cc4-3cab-711d-8393-a0b08e21eae0	HB-HOSPITAL	hospital	1312.10	1312.10
01a21cc4-3cab-711d-8393-a0b08e21eae0	HB-SEVERE	severe	40000.00	40000.00
01a21cc4-3cab-711d-8393-a0b08e21eae0	HB-WOMEN	women	15000.00	15000.00
\.
COPY flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) FROM stdin;
1	001	create kit tables	SQL	db/kit/V001__create_kit_tables.sql	224057409	payout_owner	2026-11-27 11:28:59.582893	33	t
2	050	create union scope	SQL	db/union/V050__create_union_scope.sql	214174031	payout_owner	2026-11-27 11:28:59.668911	17	t
3	100	create fund	SQL	db/migration/V100__create_fund.sql	675275608	payout_owner	2026-11-27 11:28:59.723674	22	t
4	101	create ledger	SQL	db/migration/V101__create_ledger.sql	1971448497	payout_owner	2026-11-27 11:28:59.794717	65	t
5	102	create pool	SQL	db/migration/V102__create_pool.sql	806168717	payout_owner	2026-11-27 11:28:59.901851	24	t
6	103	create batch	SQL	db/migration/V103__create_batch.sql	1284834712	payout_owner	2026-11-27 11:28:59.943571	21	t
7	104	create obligation	SQL	db/migration/V104__create_obligation.sql	1587325374	payout_owner	2026-11-27 11:28:59.986599	55	t
8	105	create payment attempt	SQL	db/migration/V105__create_payment_attempt.sql	-1788504695	payout_owner	2026-11-27 11:29:00.066227	34	t
9	106	create bank exchange	SQL	db/migration/V106__create_bank_exchange.sql	1092551298	payout_owner	2026-11-27 11:29:00.136697	59	t
10	107	create reconciliation	SQL	db/migration/V107__create_reconciliation.sql	-872085139	payout_owner	2026-11-27 11:29:00.231541	34	t
\.
COPY fund (id, region, plan_kind, opened_at) FROM stdin;
420000-HOSPITAL	420000	HOSPITAL	2025-03-20 01:00:01.29578+00
420000-SEVERE_ILLNESS	420000	SEVERE_ILLNESS	2025-03-20 01:00:01.500716+00
420000-WOMEN	420000	WOMEN	2025-03-20 01:00:01.648462+00
\.
COPY fund_deposit (id, fund_id, amount, reference, state, maker_person, approver_person, recorded_at, approved_at, version) FROM stdin;
01a21cc4-2cc7-71c7-9c02-737bca78abd0	420000-HOSPITAL	1000000.00	opening-420000-HOSPITAL	APPROVED	person-06	person-07	2025-03-20 01:00:01.29578+00	2025-03-20 01:00:01.416752+00	1
01a21cc4-2d94-71e0-8b1b-cf467fbc3152	420000-SEVERE_ILLNESS	1000000.00	opening-420000-SEVERE_ILLNESS	APPROVED	person-06	person-07	2025-03-20 01:00:01.500716+00	2025-03-20 01:00:01.563916+00	1
01a21cc4-2e28-70a0-809f-73c3a1200817	420000-WOMEN	1000000.00	opening-420000-WOMEN	APPROVED	person-06	person-07	2025-03-20 01:00:01.648462+00	2025-03-20 01:00:01.703649+00	1
\.
COPY idempotency_record (principal, client, acted_for, command, key, request_hash, status, location, etag, body, recorded_at, kept_until) FROM stdin;
demo-finance-checker	huzhu-demo	OFFICE=420000&person=person-07	approve-deposit	demo-deposit-approval-420000-WOMEN	\\xf371a55fa8135382f4c1c2ca0d029e3965d25bb4f0335eb92ebaf47678f395ae	200	\N	"1"	\\x7b226964223a2230316132316363342d326532382d373061302d383039662d373363336131323030383137222c2266756e644964223a223432303030302d574f4d454e222c22616d6f756e74223a22313030303030302e3030222c227265666572656e6365223a226f70656e696e672d3432303030302d574f4d454e222c227374617465223a22415050524f564544222c227265636f726465644174223a22323032352d30332d32305430313a30303a30312e3634383436325a222c22617070726f7665644174223a22323032352d30332d32305430313a30303a30312e3730333634393437395a222c22616c6c6f776564436f6d6d616e6473223a5b5d7d	2026-11-27 11:29:08.723608+00	\N
demo-finance-checker	huzhu-demo	OFFICE=420000&person=person-07	approve-deposit	demo-deposit-approval-420000-SEVERE_ILLNESS	\\x5b7d6225b6899c5544cc6ca0853db1935814119a611e06c8441927236e4346f4	200	\N	"1"	\\x7b226964223a2230316132316363342d326439342d373165302d386231622d636634363766626333313532222c2266756e644964223a223432303030302d5345564552455f494c4c4e455353222c22616d6f756e74223a22313030303030302e3030222c227265666572656e6365223a226f70656e696e672d3432303030302d5345564552455f494c4c4e455353222c227374617465223a22415050524f564544222c227265636f726465644174223a22323032352d30332d32305430313a30303a30312e3530303731365a222c22617070726f7665644174223a22323032352d30332d32305430313a30303a30312e3536333931363233385a222c22616c6c6f776564436f6d6d616e6473223a5b5d7d	2026-11-27 11:29:08.60152+00	\N
demo-finance-checker	huzhu-demo	OFFICE=420000&person=person-07	approve-batch	journey-20250320-74e1-approval-01a21cc4-4386-725d-b78d-ab274dfcff33	\\x662f338c7147be92ac1861c28c59a0f6ae742a9d5900ec263cde2a859f8d74fe	200	\N	"1"	\\x7b226964223a2230316132316363342d343338362d373235642d623738642d616232373464666366663333222c226e756d626572223a224232352d3030303030312d4d222c227374617465223a22415050524f564544222c22636f756e74223a332c22746f74616c223a2235363331322e3130222c22617070726f766564446967657374223a2237326461613166373836326138613361356361663839353132653738383266346438393537343937663034396638323435343663323539666361373161386634222c226d6164654174223a22323032352d30372d31365430313a30303a30332e3131383933325a222c22617070726f7665644174223a22323032352d30372d31365430313a30303a30332e3437353030303831335a222c22616c6c6f776564436f6d6d616e6473223a5b2272656c65617365222c2263616e63656c6c6174696f6e225d7d	2026-11-27 11:29:14.496779+00	\N
demo-finance-checker	huzhu-demo	OFFICE=420000&person=person-07	approve-deposit	demo-deposit-approval-420000-HOSPITAL	\\xde1df85c8dbb6b654c96989a875561b0e270dfce076c922d84bb8a13b1ffb0da	200	\N	"1"	\\x7b226964223a2230316132316363342d326363372d373163372d396330322d373337626361373861626430222c2266756e644964223a223432303030302d484f53504954414c222c22616d6f756e74223a22313030303030302e3030222c227265666572656e6365223a226f70656e696e672d3432303030302d484f53504954414c222c227374617465223a22415050524f564544222c227265636f726465644174223a22323032352d30332d32305430313a30303a30312e3239353738305a222c22617070726f7665644174223a22323032352d30332d32305430313a30303a30312e3431363735313535335a222c22616c6c6f776564436f6d6d616e6473223a5b5d7d	2026-11-27 11:29:08.466385+00	\N
demo-finance-maker	huzhu-demo	OFFICE=420000&person=person-06	record-deposit	demo-deposit-420000-HOSPITAL	\\x598f6816aeee635fc01999357d7eff933cf2222e817c28cebfb6287cea475f67	201	/api/v1/fund-deposits/01a21cc4-2cc7-71c7-9c02-737bca78abd0	"0"	\\x7b226964223a2230316132316363342d326363372d373163372d396330322d373337626361373861626430222c2266756e644964223a223432303030302d484f53504954414c222c22616d6f756e74223a22313030303030302e3030222c227265666572656e6365223a226f70656e696e672d3432303030302d484f53504954414c222c227374617465223a225245434f52444544222c227265636f726465644174223a22323032352d30332d32305430313a30303a30312e3239353737393735375a222c22616c6c6f776564436f6d6d616e6473223a5b22617070726f76616c225d7d	2026-11-27 11:29:08.353594+00	\N
demo-finance-maker	huzhu-demo	OFFICE=420000&person=person-06	release-batch	journey-20250320-74e1-release-01a21cc4-4386-725d-b78d-ab274dfcff33	\\xf91179861511531d6021c25a568806c2609064ee2b676e0589a5067f315a8361	200	\N	"2"	\\x7b226964223a2230316132316363342d343338362d373235642d623738642d616232373464666366663333222c226e756d626572223a224232352d3030303030312d4d222c227374617465223a2252454c4541534544222c22636f756e74223a332c22746f74616c223a2235363331322e3130222c22617070726f766564446967657374223a2237326461613166373836326138613361356361663839353132653738383266346438393537343937663034396638323435343663323539666361373161386634222c226d6164654174223a22323032352d30372d31365430313a30303a30332e3131383933325a222c22617070726f7665644174223a22323032352d30372d31365430313a30303a30332e3437353030315a222c2272656c65617365644174223a22323032352d30372d31365430313a30303a30332e3533383236373130385a222c22616c6c6f776564436f6d6d616e6473223a5b5d7d	2026-11-27 11:29:14.580914+00	\N
demo-finance-maker	huzhu-demo	OFFICE=420000&person=person-06	record-deposit	demo-deposit-420000-SEVERE_ILLNESS	\\xc674d5c0c772c4081fb460e6be1ef95520c3babe671b036720680b509cb7929d	201	/api/v1/fund-deposits/01a21cc4-2d94-71e0-8b1b-cf467fbc3152	"0"	\\x7b226964223a2230316132316363342d326439342d373165302d386231622d636634363766626333313532222c2266756e644964223a223432303030302d5345564552455f494c4c4e455353222c22616d6f756e74223a22313030303030302e3030222c227265666572656e6365223a226f70656e696e672d3432303030302d5345564552455f494c4c4e455353222c227374617465223a225245434f52444544222c227265636f726465644174223a22323032352d30332d32305430313a30303a30312e3530303731363330365a222c22616c6c6f776564436f6d6d616e6473223a5b22617070726f76616c225d7d	2026-11-27 11:29:08.510198+00	\N
demo-finance-maker	huzhu-demo	OFFICE=420000&person=person-06	record-deposit	demo-deposit-420000-WOMEN	\\x75c83fb1ef7c2bbd5972618aeef8e5af3494b55504ef7e0a7d1d196568f11372	201	/api/v1/fund-deposits/01a21cc4-2e28-70a0-809f-73c3a1200817	"0"	\\x7b226964223a2230316132316363342d326532382d373061302d383039662d373363336131323030383137222c2266756e644964223a223432303030302d574f4d454e222c22616d6f756e74223a22313030303030302e3030222c227265666572656e6365223a226f70656e696e672d3432303030302d574f4d454e222c227374617465223a225245434f52444544222c227265636f726465644174223a22323032352d30332d32305430313a30303a30312e3634383436323232345a222c22616c6c6f776564436f6d6d616e6473223a5b22617070726f76616c225d7d	2026-11-27 11:29:08.659225+00	\N
demo-finance-maker	huzhu-demo	OFFICE=420000&person=person-06	compose-batch	journey-20250320-74e1-batch-0f15bf.0-b4d2f1.0-d8e1e3.0	\\x5d09247f18c53289850d7e5951b7deae7bffa8aa7be1406e0386903543cedfcf	201	/api/v1/payment-batches/01a21cc4-4386-725d-b78d-ab274dfcff33	"0"	\\x7b226964223a2230316132316363342d343338362d373235642d623738642d616232373464666366663333222c226e756d626572223a224232352d3030303030312d4d222c227374617465223a224452414654222c22636f756e74223a332c22746f74616c223a2235363331322e3130222c226d6164654174223a22323032352d30372d31365430313a30303a30332e3131383933313532365a222c22616c6c6f776564436f6d6d616e6473223a5b22617070726f76616c222c2263616e63656c6c6174696f6e225d7d	2026-11-27 11:29:14.288365+00	\N
\.
COPY inbox (consumer, event_id, received_at) FROM stdin;
payout.contributions	01a21cc4-360d-72ab-bb28-8b24b1cb2b6c	2026-11-27 11:29:10.851559+00
payout.contributions	01a21cc4-38a3-7d50-a91b-20c7572e4b6d	2026-11-27 11:29:11.468633+00
payout.contributions	01a21cc4-385b-746a-a15e-d929ec2ac98a	2026-11-27 11:29:11.284014+00
payout.contributions	01a21cc4-3247-776b-be82-50bbec0093af	2026-11-27 11:29:09.751468+00
payout.contributions	01a21cc4-32ad-7541-aec7-66fb9026475e	2026-11-27 11:29:10.094005+00
payout.contributions	01a21cc4-35aa-7b6e-a066-ee93f0881136	2026-11-27 11:29:10.595827+00
payout.determinations	01a21cc4-41d5-711f-b2db-31c5202c2a89	2026-11-27 11:29:13.784024+00
payout.member-units	01a21cc4-2eb7-7958-a4a2-7a8c5e6ef9bb	2026-11-27 11:29:08.869686+00
payout.offices	01a21cc4-2b90-7e41-a827-9cececbd9b09	2026-11-27 11:29:08.153501+00
payout.offices	01a21cc4-2afc-7a32-8793-8ce4c887bc71	2026-11-27 11:29:08.077707+00
\.
COPY ledger_account (id, fund_id, kind, normal_side, may_go_negative, opened_at) FROM stdin;
420000-HOSPITAL-BANK	420000-HOSPITAL	BANK	DEBIT	t	2025-03-20 01:00:01.29578+00
420000-HOSPITAL-FUND	420000-HOSPITAL	FUND	CREDIT	f	2025-03-20 01:00:01.29578+00
420000-HOSPITAL-PAYABLE	420000-HOSPITAL	PAYABLE	CREDIT	f	2025-03-20 01:00:01.29578+00
420000-HOSPITAL-SUSPENSE	420000-HOSPITAL	SUSPENSE	DEBIT	t	2025-03-20 01:00:01.29578+00
420000-SEVERE_ILLNESS-BANK	420000-SEVERE_ILLNESS	BANK	DEBIT	t	2025-03-20 01:00:01.500716+00
420000-SEVERE_ILLNESS-FUND	420000-SEVERE_ILLNESS	FUND	CREDIT	f	2025-03-20 01:00:01.500716+00
420000-SEVERE_ILLNESS-PAYABLE	420000-SEVERE_ILLNESS	PAYABLE	CREDIT	f	2025-03-20 01:00:01.500716+00
420000-SEVERE_ILLNESS-SUSPENSE	420000-SEVERE_ILLNESS	SUSPENSE	DEBIT	t	2025-03-20 01:00:01.500716+00
420000-WOMEN-BANK	420000-WOMEN	BANK	DEBIT	t	2025-03-20 01:00:01.648462+00
420000-WOMEN-FUND	420000-WOMEN	FUND	CREDIT	f	2025-03-20 01:00:01.648462+00
420000-WOMEN-PAYABLE	420000-WOMEN	PAYABLE	CREDIT	f	2025-03-20 01:00:01.648462+00
420000-WOMEN-SUSPENSE	420000-WOMEN	SUSPENSE	DEBIT	t	2025-03-20 01:00:01.648462+00
\.
COPY ledger_balance (account_id, normal_side, may_go_negative, balance, entries) FROM stdin;
420000-HOSPITAL-BANK	DEBIT	t	1010087.90	4
420000-HOSPITAL-FUND	CREDIT	f	1010087.90	4
420000-HOSPITAL-PAYABLE	CREDIT	f	0.00	2
420000-HOSPITAL-SUSPENSE	DEBIT	t	0.00	0
420000-SEVERE_ILLNESS-BANK	DEBIT	t	964428.00	4
420000-SEVERE_ILLNESS-FUND	CREDIT	f	964428.00	4
420000-SEVERE_ILLNESS-PAYABLE	CREDIT	f	0.00	2
420000-SEVERE_ILLNESS-SUSPENSE	DEBIT	t	0.00	0
420000-WOMEN-BANK	DEBIT	t	986650.00	4
420000-WOMEN-FUND	CREDIT	f	986650.00	4
420000-WOMEN-PAYABLE	CREDIT	f	0.00	2
420000-WOMEN-SUSPENSE	DEBIT	t	0.00	0
\.
COPY ledger_entry (id, transaction_id, account_id, side, amount, balance_after, sequence, recorded_at) FROM stdin;
1	01a21cc4-2d48-7a5a-b67b-b4cb8bce3192	420000-HOSPITAL-FUND	CREDIT	1000000.00	1000000.00	1	2025-03-20 01:00:01.423239+00
2	01a21cc4-2d48-7a5a-b67b-b4cb8bce3192	420000-HOSPITAL-BANK	DEBIT	1000000.00	1000000.00	1	2025-03-20 01:00:01.423239+00
3	01a21cc4-2ddd-7730-8a62-cb1d17077c41	420000-SEVERE_ILLNESS-FUND	CREDIT	1000000.00	1000000.00	1	2025-03-20 01:00:01.57168+00
4	01a21cc4-2ddd-7730-8a62-cb1d17077c41	420000-SEVERE_ILLNESS-BANK	DEBIT	1000000.00	1000000.00	1	2025-03-20 01:00:01.57168+00
5	01a21cc4-2e63-7ad6-8a00-66c17a117545	420000-WOMEN-FUND	CREDIT	1000000.00	1000000.00	1	2025-03-20 01:00:01.706703+00
6	01a21cc4-2e63-7ad6-8a00-66c17a117545	420000-WOMEN-BANK	DEBIT	1000000.00	1000000.00	1	2025-03-20 01:00:01.706703+00
7	01a21cc4-3283-7965-86b2-d669884083f0	420000-HOSPITAL-FUND	CREDIT	5700.00	1005700.00	2	2025-03-20 01:00:02.75513+00
8	01a21cc4-3283-7965-86b2-d669884083f0	420000-HOSPITAL-BANK	DEBIT	5700.00	1005700.00	2	2025-03-20 01:00:02.75513+00
9	01a21cc4-33e3-7737-b2cb-a3fe4bd14123	420000-HOSPITAL-FUND	CREDIT	5700.00	1011400.00	3	2025-03-20 01:00:03.098603+00
10	01a21cc4-33e3-7737-b2cb-a3fe4bd14123	420000-HOSPITAL-BANK	DEBIT	5700.00	1011400.00	3	2025-03-20 01:00:03.098603+00
11	01a21cc4-35cb-7b33-a76f-9d1e614711ec	420000-SEVERE_ILLNESS-FUND	CREDIT	2214.00	1002214.00	2	2025-03-20 01:00:03.598699+00
12	01a21cc4-35cb-7b33-a76f-9d1e614711ec	420000-SEVERE_ILLNESS-BANK	DEBIT	2214.00	1002214.00	2	2025-03-20 01:00:03.598699+00
13	01a21cc4-36c6-7bc8-b3be-2019c563c7fe	420000-SEVERE_ILLNESS-FUND	CREDIT	2214.00	1004428.00	3	2025-03-20 01:00:03.852561+00
14	01a21cc4-36c6-7bc8-b3be-2019c563c7fe	420000-SEVERE_ILLNESS-BANK	DEBIT	2214.00	1004428.00	3	2025-03-20 01:00:03.852561+00
15	01a21cc4-3879-72e9-a2ac-6b53b1ed7607	420000-WOMEN-FUND	CREDIT	825.00	1000825.00	2	2025-03-20 01:00:04.286012+00
16	01a21cc4-3879-72e9-a2ac-6b53b1ed7607	420000-WOMEN-BANK	DEBIT	825.00	1000825.00	2	2025-03-20 01:00:04.286012+00
17	01a21cc4-392f-7b6e-a3b6-fb0ed58f64e1	420000-WOMEN-FUND	CREDIT	825.00	1001650.00	3	2025-03-20 01:00:04.469804+00
18	01a21cc4-392f-7b6e-a3b6-fb0ed58f64e1	420000-WOMEN-BANK	DEBIT	825.00	1001650.00	3	2025-03-20 01:00:04.469804+00
19	01a21cc4-428d-769b-8641-1f9e73361e0e	420000-HOSPITAL-FUND	DEBIT	1312.10	1010087.90	4	2025-07-16 01:00:02.86915+00
20	01a21cc4-428d-769b-8641-1f9e73361e0e	420000-HOSPITAL-PAYABLE	CREDIT	1312.10	1312.10	1	2025-07-16 01:00:02.86915+00
21	01a21cc4-42b7-7c6b-af6e-d012fab18df5	420000-SEVERE_ILLNESS-FUND	DEBIT	40000.00	964428.00	4	2025-07-16 01:00:02.911237+00
22	01a21cc4-42b7-7c6b-af6e-d012fab18df5	420000-SEVERE_ILLNESS-PAYABLE	CREDIT	40000.00	40000.00	1	2025-07-16 01:00:02.911237+00
23	01a21cc4-42c4-7321-8187-9f5fad1742ab	420000-WOMEN-FUND	DEBIT	15000.00	986650.00	4	2025-07-16 01:00:02.924553+00
24	01a21cc4-42c4-7321-8187-9f5fad1742ab	420000-WOMEN-PAYABLE	CREDIT	15000.00	15000.00	1	2025-07-16 01:00:02.924553+00
25	01a21cc4-4a89-7dcc-b668-14b4de338db5	420000-HOSPITAL-PAYABLE	DEBIT	1312.10	0.00	2	2025-07-16 01:00:04.913817+00
26	01a21cc4-4a89-7dcc-b668-14b4de338db5	420000-HOSPITAL-BANK	CREDIT	1312.10	1010087.90	4	2025-07-16 01:00:04.913817+00
27	01a21cc4-4aaf-7c77-bf4a-5db7dd71568d	420000-SEVERE_ILLNESS-PAYABLE	DEBIT	40000.00	0.00	2	2025-07-16 01:00:04.951132+00
28	01a21cc4-4aaf-7c77-bf4a-5db7dd71568d	420000-SEVERE_ILLNESS-BANK	CREDIT	40000.00	964428.00	4	2025-07-16 01:00:04.951132+00
29	01a21cc4-4ac3-76b7-b6c8-c830c614e44b	420000-WOMEN-PAYABLE	DEBIT	15000.00	0.00	2	2025-07-16 01:00:04.971808+00
30	01a21cc4-4ac3-76b7-b6c8-c830c614e44b	420000-WOMEN-BANK	CREDIT	15000.00	986650.00	4	2025-07-16 01:00:04.971808+00
\.
COPY ledger_transaction (id, kind, business_key, fund_id, booked_on, recorded_at, actor, reverses, written_by) FROM stdin;
01a21cc4-2d48-7a5a-b67b-b4cb8bce3192	DEPOSIT	01a21cc4-2cc7-71c7-9c02-737bca78abd0	420000-HOSPITAL	2025-03-20	2025-03-20 01:00:01.423239+00	person-07	\N	872
01a21cc4-2ddd-7730-8a62-cb1d17077c41	DEPOSIT	01a21cc4-2d94-71e0-8b1b-cf467fbc3152	420000-SEVERE_ILLNESS	2025-03-20	2025-03-20 01:00:01.57168+00	person-07	\N	874
01a21cc4-2e63-7ad6-8a00-66c17a117545	DEPOSIT	01a21cc4-2e28-70a0-809f-73c3a1200817	420000-WOMEN	2025-03-20	2025-03-20 01:00:01.706703+00	person-07	\N	878
01a21cc4-3283-7965-86b2-d669884083f0	CONTRIBUTION	01a21cc4-31ca-7c1a-8ca3-c82d3b31a067	420000-HOSPITAL	2025-03-20	2025-03-20 01:00:02.75513+00	system	\N	893
01a21cc4-33e3-7737-b2cb-a3fe4bd14123	CONTRIBUTION	01a21cc4-3273-7db8-8819-f6be92ab74bf	420000-HOSPITAL	2025-03-20	2025-03-20 01:00:03.098603+00	system	\N	896
01a21cc4-35cb-7b33-a76f-9d1e614711ec	CONTRIBUTION	01a21cc4-3587-7d9d-a716-c9d88270b521	420000-SEVERE_ILLNESS	2025-03-20	2025-03-20 01:00:03.598699+00	system	\N	908
01a21cc4-36c6-7bc8-b3be-2019c563c7fe	CONTRIBUTION	01a21cc4-35ec-7a5b-ba23-bb7b8d267c9a	420000-SEVERE_ILLNESS	2025-03-20	2025-03-20 01:00:03.852561+00	system	\N	913
01a21cc4-3879-72e9-a2ac-6b53b1ed7607	CONTRIBUTION	01a21cc4-3839-775f-a395-685b5e32a9bc	420000-WOMEN	2025-03-20	2025-03-20 01:00:04.286012+00	system	\N	925
01a21cc4-392f-7b6e-a3b6-fb0ed58f64e1	CONTRIBUTION	01a21cc4-387e-7a57-9c7a-b48883616ffe	420000-WOMEN	2025-03-20	2025-03-20 01:00:04.469804+00	system	\N	930
01a21cc4-428d-769b-8641-1f9e73361e0e	COMMITMENT	3c8ed6f8-59bc-8557-ad01-11ccc70f15bf	420000-HOSPITAL	2025-07-16	2025-07-16 01:00:02.86915+00	system	\N	955
01a21cc4-42b7-7c6b-af6e-d012fab18df5	COMMITMENT	c7e0aef0-470b-8f06-b48d-b092b8b4d2f1	420000-SEVERE_ILLNESS	2025-07-16	2025-07-16 01:00:02.911237+00	system	\N	955
01a21cc4-42c4-7321-8187-9f5fad1742ab	COMMITMENT	dad8ce3d-5262-8ecc-bac4-097965d8e1e3	420000-WOMEN	2025-07-16	2025-07-16 01:00:02.924553+00	system	\N	955
01a21cc4-4a89-7dcc-b668-14b4de338db5	SETTLEMENT	3c8ed6f859bc8557ad0111ccc70f15bf1	420000-HOSPITAL	2025-07-16	2025-07-16 01:00:04.913817+00	bank	\N	978
01a21cc4-4aaf-7c77-bf4a-5db7dd71568d	SETTLEMENT	c7e0aef0470b8f06b48db092b8b4d2f11	420000-SEVERE_ILLNESS	2025-07-16	2025-07-16 01:00:04.951132+00	bank	\N	978
01a21cc4-4ac3-76b7-b6c8-c830c614e44b	SETTLEMENT	dad8ce3d52628eccbac4097965d8e1e31	420000-WOMEN	2025-07-16	2025-07-16 01:00:04.971808+00	bank	\N	978
\.
COPY obligation (id, care_event_id, plan_code, benefit_code, payee_id, kind, ordinal, claim_id, claim_number, determination_id, determination_version, line_id, member_id, unit_id, fund_id, amount, payee_member_id, payee_name_cipher, payee_account_cipher, payee_bank_line, payee_confirmed_by, funded, state, attempts, opened_at, changed_at, version, place) FROM stdin;
3c8ed6f8-59bc-8557-ad01-11ccc70f15bf	01a21cc4-3cab-711d-8393-a0b08e21eae0	HB-HOSPITAL	hospital	01a21cc4-303d-7715-b5b5-bb55736aed5e	BENEFIT	1	01a21cc4-3cd3-7e71-a46d-57d120993043	C25-000001-S	01a21cc4-410f-7724-9b69-a77e8b834e4a	2	01a21cc4-410f-782c-9677-3c0a5866cc4b	01a21cc4-303d-7715-b5b5-bb55736aed5e	01a21cc4-2ea4-77ea-b74b-9a029e155ec0	420000-HOSPITAL	1312.10	01a21cc4-303d-7715-b5b5-bb55736aed5e	AQJrMWtdgQMnf1jDWIYAIV95JNRppKAZnN7tq2dQd0/jbV/yp1gDFczFTwaztHOvkdt9Oo9dUSQPgcYg0ZZO3kfNg/9h9TkrPlr6GLV2tp0P++6eqt5Z3EfjAzsGCVRXxSH/ZqY=	AQJrMVt52OTdp2HTPMB8gazO7LXKTLy9Yyof5pI2ZTmbXNxdpHgJBDyR1H3g2+2he76S0V9GKVe7nIPb/3dciZ+ycebuTMMCI6T95b2ACeajpRnouNy5rIt3xeBbYLPcfBKNqpc0drtKUIwaykNH	313522100014	\N	t	SETTLED	1	2025-07-16 01:00:02.793749+00	2025-07-16 01:00:04.929285+00	4	1
c7e0aef0-470b-8f06-b48d-b092b8b4d2f1	01a21cc4-3cab-711d-8393-a0b08e21eae0	HB-SEVERE	severe	01a21cc4-303d-7715-b5b5-bb55736aed5e	BENEFIT	1	01a21cc4-3cd3-7e71-a46d-57d120993043	C25-000001-S	01a21cc4-410f-7724-9b69-a77e8b834e4a	2	01a21cc4-410f-72d6-b1f5-9a02bbf8bc47	01a21cc4-303d-7715-b5b5-bb55736aed5e	01a21cc4-2ea4-77ea-b74b-9a029e155ec0	420000-SEVERE_ILLNESS	40000.00	01a21cc4-303d-7715-b5b5-bb55736aed5e	AQJrMWtdgQMnf1jDWIYAIV95JNRppKAZnN7tq2dQd0/jbV/yp1gDFczFTwaztHOvkdt9Oo9dUSQPgcYg0ZZO3kfNg/9h9TkrPlr6GLV2tp0P++6eqt5Z3EfjAzsGCVRXxSH/ZqY=	AQJrMVt52OTdp2HTPMB8gazO7LXKTLy9Yyof5pI2ZTmbXNxdpHgJBDyR1H3g2+2he76S0V9GKVe7nIPb/3dciZ+ycebuTMMCI6T95b2ACeajpRnouNy5rIt3xeBbYLPcfBKNqpc0drtKUIwaykNH	313522100014	\N	t	SETTLED	1	2025-07-16 01:00:02.793749+00	2025-07-16 01:00:04.960237+00	4	2
dad8ce3d-5262-8ecc-bac4-097965d8e1e3	01a21cc4-3cab-711d-8393-a0b08e21eae0	HB-WOMEN	women	01a21cc4-303d-7715-b5b5-bb55736aed5e	BENEFIT	1	01a21cc4-3cd3-7e71-a46d-57d120993043	C25-000001-S	01a21cc4-410f-7724-9b69-a77e8b834e4a	2	01a21cc4-410f-7b53-a871-9c0905a7148f	01a21cc4-303d-7715-b5b5-bb55736aed5e	01a21cc4-2ea4-77ea-b74b-9a029e155ec0	420000-WOMEN	15000.00	01a21cc4-303d-7715-b5b5-bb55736aed5e	AQJrMWtdgQMnf1jDWIYAIV95JNRppKAZnN7tq2dQd0/jbV/yp1gDFczFTwaztHOvkdt9Oo9dUSQPgcYg0ZZO3kfNg/9h9TkrPlr6GLV2tp0P++6eqt5Z3EfjAzsGCVRXxSH/ZqY=	AQJrMVt52OTdp2HTPMB8gazO7LXKTLy9Yyof5pI2ZTmbXNxdpHgJBDyR1H3g2+2he76S0V9GKVe7nIPb/3dciZ+ycebuTMMCI6T95b2ACeajpRnouNy5rIt3xeBbYLPcfBKNqpc0drtKUIwaykNH	313522100014	\N	t	SETTLED	1	2025-07-16 01:00:02.793749+00	2025-07-16 01:00:04.978422+00	4	3
\.
COPY obligation_barred_person (obligation_id, person_key, because, recorded_at) FROM stdin;
3c8ed6f8-59bc-8557-ad01-11ccc70f15bf	person-05	REVIEWED_AT_PROVINCE	2026-11-27 11:29:13.938532+00
3c8ed6f8-59bc-8557-ad01-11ccc70f15bf	person-04	REVIEWED_AT_OFFICE	2026-11-27 11:29:13.938941+00
c7e0aef0-470b-8f06-b48d-b092b8b4d2f1	person-05	REVIEWED_AT_PROVINCE	2026-11-27 11:29:13.938961+00
c7e0aef0-470b-8f06-b48d-b092b8b4d2f1	person-04	REVIEWED_AT_OFFICE	2026-11-27 11:29:13.93897+00
dad8ce3d-5262-8ecc-bac4-097965d8e1e3	person-05	REVIEWED_AT_PROVINCE	2026-11-27 11:29:13.938978+00
dad8ce3d-5262-8ecc-bac4-097965d8e1e3	person-04	REVIEWED_AT_OFFICE	2026-11-27 11:29:13.938985+00
\.
COPY obligation_seal (obligation_id, seal) FROM stdin;
3c8ed6f8-59bc-8557-ad01-11ccc70f15bf	4b583d02c7bef856d3f8679f06016c87
c7e0aef0-470b-8f06-b48d-b092b8b4d2f1	3a177f0a1a3f3f7c781c67ba4145fe26
dad8ce3d-5262-8ecc-bac4-097965d8e1e3	077011a33620b931676f2eae2299e7d7
\.
COPY office_scope (office_id, code, name, level, path, state_version) FROM stdin;
01a21cc4-2a55-748a-b900-325c764df698	420000	湖北省办	PROVINCE	/420000/	1
01a21cc4-2b88-78b6-9176-57e22364857d	420200	黄石办事处	HANDLING	/420000/420200/	1
\.
COPY outbox (id, event_id, type, topic, event_key, occurred_at, traceparent, correlation_id, causation_id, body, recorded_at) FROM stdin;
\.
COPY parked_event (id, consumer, topic, event_key, event_id, headers, body, reason, attempts, parked_at, next_attempt_at) FROM stdin;
\.
COPY payment_attempt (end_to_end_id, obligation_id, number, batch_id, unit_id, member_id, amount, payee_member_id, payee_name_cipher, payee_account_cipher, payee_bank_line, payee_confirmed_by, state, begun_at, sent_at, bank_status, reason_code, settled_on, debit_booked, debit_reference, credit_booked, credit_reference, credit_on, not_found_since, never_received_at, give_up_proposed_by, give_up_approved_by, last_moment, ended_at, cancellation, cancellation_next_at, version) FROM stdin;
3c8ed6f859bc8557ad0111ccc70f15bf1	3c8ed6f8-59bc-8557-ad01-11ccc70f15bf	1	01a21cc4-4386-725d-b78d-ab274dfcff33	01a21cc4-2ea4-77ea-b74b-9a029e155ec0	01a21cc4-303d-7715-b5b5-bb55736aed5e	1312.10	01a21cc4-303d-7715-b5b5-bb55736aed5e	AQJrMWtdgQMnf1jDWIYAIV95JNRppKAZnN7tq2dQd0/jbV/yp1gDFczFTwaztHOvkdt9Oo9dUSQPgcYg0ZZO3kfNg/9h9TkrPlr6GLV2tp0P++6eqt5Z3EfjAzsGCVRXxSH/ZqY=	AQJrMVt52OTdp2HTPMB8gazO7LXKTLy9Yyof5pI2ZTmbXNxdpHgJBDyR1H3g2+2he76S0V9GKVe7nIPb/3dciZ+ycebuTMMCI6T95b2ACeajpRnouNy5rIt3xeBbYLPcfBKNqpc0drtKUIwaykNH	313522100014	\N	SETTLED	2025-07-16 01:00:03.118932+00	2025-07-16 01:00:03.538267+00	ACSP	\N	2025-07-16	t	BK00000001	f	\N	\N	\N	\N	\N	\N	2026-11-27 11:29:35.454477+00	\N	\N	\N	4
c7e0aef0470b8f06b48db092b8b4d2f11	c7e0aef0-470b-8f06-b48d-b092b8b4d2f1	1	01a21cc4-4386-725d-b78d-ab274dfcff33	01a21cc4-2ea4-77ea-b74b-9a029e155ec0	01a21cc4-303d-7715-b5b5-bb55736aed5e	40000.00	01a21cc4-303d-7715-b5b5-bb55736aed5e	AQJrMWtdgQMnf1jDWIYAIV95JNRppKAZnN7tq2dQd0/jbV/yp1gDFczFTwaztHOvkdt9Oo9dUSQPgcYg0ZZO3kfNg/9h9TkrPlr6GLV2tp0P++6eqt5Z3EfjAzsGCVRXxSH/ZqY=	AQJrMVt52OTdp2HTPMB8gazO7LXKTLy9Yyof5pI2ZTmbXNxdpHgJBDyR1H3g2+2he76S0V9GKVe7nIPb/3dciZ+ycebuTMMCI6T95b2ACeajpRnouNy5rIt3xeBbYLPcfBKNqpc0drtKUIwaykNH	313522100014	\N	SETTLED	2025-07-16 01:00:03.118932+00	2025-07-16 01:00:03.538267+00	ACSP	\N	2025-07-16	t	BK00000002	f	\N	\N	\N	\N	\N	\N	2026-11-27 11:29:35.45499+00	\N	\N	\N	4
dad8ce3d52628eccbac4097965d8e1e31	dad8ce3d-5262-8ecc-bac4-097965d8e1e3	1	01a21cc4-4386-725d-b78d-ab274dfcff33	01a21cc4-2ea4-77ea-b74b-9a029e155ec0	01a21cc4-303d-7715-b5b5-bb55736aed5e	15000.00	01a21cc4-303d-7715-b5b5-bb55736aed5e	AQJrMWtdgQMnf1jDWIYAIV95JNRppKAZnN7tq2dQd0/jbV/yp1gDFczFTwaztHOvkdt9Oo9dUSQPgcYg0ZZO3kfNg/9h9TkrPlr6GLV2tp0P++6eqt5Z3EfjAzsGCVRXxSH/ZqY=	AQJrMVt52OTdp2HTPMB8gazO7LXKTLy9Yyof5pI2ZTmbXNxdpHgJBDyR1H3g2+2he76S0V9GKVe7nIPb/3dciZ+ycebuTMMCI6T95b2ACeajpRnouNy5rIt3xeBbYLPcfBKNqpc0drtKUIwaykNH	313522100014	\N	SETTLED	2025-07-16 01:00:03.118932+00	2025-07-16 01:00:03.538267+00	ACSP	\N	2025-07-16	t	BK00000003	f	\N	\N	\N	\N	\N	\N	2026-11-27 11:29:35.455051+00	\N	\N	\N	4
\.
COPY payment_batch (id, number, office_code, state, item_count, total, maker_person, approver_person, approved_digest, releaser_person, made_at, approved_at, released_at, reconciled_at, version) FROM stdin;
01a21cc4-4386-725d-b78d-ab274dfcff33	B25-000001-M	420000	RECONCILED	3	56312.10	person-06	person-07	72daa1f7862a8a3a5caf89512e7882f4d8957497f049f824546c259fca71a8f4	person-06	2025-07-16 01:00:03.118932+00	2025-07-16 01:00:03.475001+00	2025-07-16 01:00:03.538267+00	2025-07-16 01:00:04.987424+00	3
\.
COPY reconciliation_item (id, kind, business_key, amount, reference, obligation_id, note, state, opened_at, closed_by, closed_at, resolution, about_obligation, account_index, version) FROM stdin;
\.
COPY statement_line (reference, message_id, direction, amount, booked_on, end_to_end_id, matched) FROM stdin;
BK00000001	01a21cc4-4a70-7096-ac21-2d3ea83f369f	DEBIT	1312.10	2025-07-16	3c8ed6f859bc8557ad0111ccc70f15bf1	t
BK00000002	01a21cc4-4a70-7096-ac21-2d3ea83f369f	DEBIT	40000.00	2025-07-16	c7e0aef0470b8f06b48db092b8b4d2f11	t
BK00000003	01a21cc4-4a70-7096-ac21-2d3ea83f369f	DEBIT	15000.00	2025-07-16	dad8ce3d52628eccbac4097965d8e1e31	t
\.
COPY unit_scope (unit_id, unit_code, office_path, state_version) FROM stdin;
01a21cc4-2ea4-77ea-b74b-9a029e155ec0	91420200MA46QJEB29	/420000/420200/	1
\.
COPY uploaded_line (item_id, message_id, fingerprint, kind, reference, amount, booked_on, named_payment, status, reason_code, end_to_end_id, uploaded_by, confirmed_by, confirmed_again_by) FROM stdin;
\.
SELECT setval('audit_entry_id_seq', 31);
SELECT setval('ledger_entry_id_seq', 30);
SELECT setval('obligation_place_seq', 3);
SELECT setval('outbox_id_seq', 24);
RESET session_replication_role;
