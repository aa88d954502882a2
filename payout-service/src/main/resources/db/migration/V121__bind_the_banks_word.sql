-- The bank's answer about a payment is bound to one transaction of the bank: a payment has one, and it counts for one
-- payment. Written only where the bank was asked; a payment that its statement showed has the reference of that line. A
-- question may be hurried about a payment in any state, because an upload may doubt what was decided long ago.
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

CREATE INDEX bank_question_hurried ON bank_question (next_at) WHERE hurried;
