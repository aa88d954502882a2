-- The tables of the service kit, the same in every service: events out and in, answers of commands, the audit log, business
-- time and the normal form of references. They come with the kit; numbers below V050 are the kit's own.
-- ${app} is the role the service logs in as. It owns nothing, so row-level security binds it.

GRANT USAGE ON SCHEMA public TO ${app};
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${app};
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO ${app};

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
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM ${app};

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
