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
REVOKE DELETE, TRUNCATE ON bank_instruction FROM ${app};

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
REVOKE UPDATE, DELETE, TRUNCATE ON bank_message FROM ${app};
GRANT UPDATE (lines, matched, unmatched, repeated) ON bank_message TO ${app};

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
REVOKE UPDATE, DELETE, TRUNCATE ON statement_line FROM ${app};
-- A line that nobody could explain is explained once the payment it names is in the books again.
GRANT UPDATE (matched, end_to_end_id) ON statement_line TO ${app};

-- A message of the bank is seen by whoever sees one of the payments it is about, an upload also by the office that brought
-- it; what is about no payment of ours is seen by the service and the auditors alone. Lines follow their payment.
CREATE TABLE bank_message_unit (
    message_id uuid NOT NULL REFERENCES bank_message (id),
    unit_id    uuid NOT NULL,
    PRIMARY KEY (message_id, unit_id)
);

REVOKE UPDATE, DELETE, TRUNCATE ON bank_message_unit FROM ${app};
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

REVOKE UPDATE, DELETE, TRUNCATE ON bank_transaction FROM ${app};
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
