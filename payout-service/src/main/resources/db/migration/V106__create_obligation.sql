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
    CONSTRAINT obligation_identity UNIQUE (care_event_id, plan_code, benefit_code, payee_id, kind, ordinal),
    CONSTRAINT obligation_unfunded_is_open CHECK (funded OR state = 'OPEN')
);

CREATE INDEX obligation_by_claim ON obligation (claim_id);
CREATE INDEX obligation_by_state ON obligation (state, id) WHERE state <> 'SETTLED';
CREATE INDEX obligation_waiting ON obligation (fund_id, id) WHERE NOT funded;

REVOKE UPDATE, DELETE, TRUNCATE ON obligation FROM ${app};
GRANT UPDATE (payee_name_cipher, payee_account_cipher, payee_bank_line, payee_confirmed_by, funded, state, attempts,
    changed_at, version) ON obligation TO ${app};
REVOKE DELETE, TRUNCATE ON determination_seen, determined_line FROM ${app};
ALTER TABLE obligation ENABLE ROW LEVEL SECURITY;
ALTER TABLE obligation FORCE ROW LEVEL SECURITY;
CREATE POLICY obligation_scope ON obligation USING (app_sees(unit_id, member_id));

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
    not_found_since      timestamptz,
    never_received_at    timestamptz,
    give_up_proposed_by  text,
    give_up_approved_by  text,
    version              bigint         NOT NULL,
    UNIQUE (obligation_id, number),
    CHECK (end_to_end_id = replace(obligation_id::text, '-', '') || number),
    CONSTRAINT payment_attempt_four_eyes CHECK (give_up_approved_by <> give_up_proposed_by),
    CONSTRAINT payment_attempt_given_up CHECK (state <> 'NEVER_RECEIVED'
        OR (never_received_at IS NOT NULL AND give_up_proposed_by IS NOT NULL AND give_up_approved_by IS NOT NULL)),
    CONSTRAINT payment_attempt_settled CHECK (state <> 'SETTLED' OR (debit_booked AND NOT credit_booked)),
    CONSTRAINT payment_attempt_sent CHECK (state IN ('IN_BATCH', 'CANCELLED') OR sent_at IS NOT NULL)
);

-- An obligation is in one live batch, and is paid by one attempt at most.
CREATE UNIQUE INDEX payment_attempt_one_live ON payment_attempt (obligation_id)
    WHERE state IN ('IN_BATCH', 'SENT', 'UNKNOWN');
CREATE UNIQUE INDEX payment_attempt_one_settled ON payment_attempt (obligation_id) WHERE state = 'SETTLED';
CREATE INDEX payment_attempt_by_batch ON payment_attempt (batch_id);
CREATE INDEX payment_attempt_undecided ON payment_attempt (state) WHERE state IN ('SENT', 'UNKNOWN');

REVOKE UPDATE, DELETE, TRUNCATE ON payment_attempt FROM ${app};
GRANT UPDATE (state, sent_at, bank_status, reason_code, settled_on, debit_booked, debit_reference, credit_booked,
    credit_reference, not_found_since, never_received_at, give_up_proposed_by, give_up_approved_by, version)
    ON payment_attempt TO ${app};
ALTER TABLE payment_attempt ENABLE ROW LEVEL SECURITY;
ALTER TABLE payment_attempt FORCE ROW LEVEL SECURITY;
CREATE POLICY payment_attempt_scope ON payment_attempt USING (app_sees(unit_id, member_id));
