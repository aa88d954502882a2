-- The tables of the service kit, the same in every service: events out and in, answers of commands, the audit log, business
-- time and the place of each unit in the tree of offices. Copied verbatim from the kit; a test compares.
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

-- The answers of commands. kept_until is null for commands that move money: those are kept for ever.
CREATE TABLE idempotency_record (
    principal    text        NOT NULL,
    key          text        NOT NULL,
    command      text        NOT NULL,
    request_hash bytea       NOT NULL,
    status       integer     NOT NULL,
    location     text,
    etag         text,
    body         bytea,
    recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    kept_until   timestamptz,
    PRIMARY KEY (principal, key)
);

CREATE INDEX idempotency_record_by_end ON idempotency_record (kept_until) WHERE kept_until IS NOT NULL;

-- The audit log. The service may add lines and read them, never change or remove one.
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

-- Where each unit stands in the tree of offices: office_path is made of codes, '/420000/420200/'.
CREATE TABLE unit_scope (
    unit_id       uuid   PRIMARY KEY,
    unit_code     text   NOT NULL,
    office_path   text   NOT NULL CHECK (office_path ~ '^/([^/]+/)+$'),
    state_version bigint NOT NULL
);

CREATE INDEX unit_scope_by_code ON unit_scope (unit_code);

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
