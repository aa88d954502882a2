-- The conversation with the bank: each batch is handed over once, each message and each line of a statement is read once.
-- Time here is the database's own, so that replicas agree about leases whatever business time says.
CREATE TABLE bank_instruction (
    batch_id    uuid        PRIMARY KEY REFERENCES payment_batch (id),
    state       text        NOT NULL CHECK (state IN ('TO_SEND', 'SENDING', 'ANSWERED', 'LOST')),
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
    next_at       timestamptz NOT NULL
);

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
    CONSTRAINT bank_message_identity UNIQUE (type, message_id),
    CONSTRAINT bank_message_lines_add_up CHECK (lines = matched + unmatched + repeated)
);

REVOKE UPDATE, DELETE, TRUNCATE ON bank_message FROM ${app};
GRANT UPDATE (lines, matched, unmatched, repeated) ON bank_message TO ${app};

CREATE TABLE statement_line (
    reference     text           PRIMARY KEY,
    message_id    uuid           NOT NULL REFERENCES bank_message (id),
    direction     text           NOT NULL CHECK (direction IN ('DEBIT', 'CREDIT')),
    amount        numeric(14, 2) NOT NULL CHECK (amount > 0),
    booked_on     date           NOT NULL,
    end_to_end_id text,
    matched       boolean        NOT NULL
);

CREATE INDEX statement_line_by_day ON statement_line (booked_on);
REVOKE UPDATE, DELETE, TRUNCATE ON statement_line FROM ${app};
