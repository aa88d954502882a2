-- What does not fit and waits for a person; one item per fact.
CREATE TABLE reconciliation_item (
    id            uuid           PRIMARY KEY,
    kind          text           NOT NULL CHECK (kind IN ('UNMATCHED_LINE', 'AMOUNT_MISMATCH', 'DUPLICATE_DEBIT',
        'DOUBLE_PAYMENT', 'UNEXPECTED_STATUS', 'MESSAGE_ALTERED', 'OVER_DETERMINED', 'LINE_EXCEEDED')),
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
    version       bigint         NOT NULL,
    UNIQUE (kind, business_key),
    CHECK ((state = 'CLOSED') = (closed_by IS NOT NULL AND closed_at IS NOT NULL AND resolution IS NOT NULL))
);

CREATE INDEX reconciliation_item_open ON reconciliation_item (id) WHERE state = 'OPEN';
REVOKE UPDATE, DELETE, TRUNCATE ON reconciliation_item FROM ${app};
GRANT UPDATE (state, closed_by, closed_at, resolution, version) ON reconciliation_item TO ${app};
