-- A message of the bank is seen by whoever sees one of the payments it is about, an upload also by the office that brought
-- it; what is about no payment of ours is seen by the service and the auditors alone. Lines follow their payment or item.
-- Reports from before this version named no payment, so offices do not see them any more.
SELECT set_config('app.scope_kind', 'ALL', true);

ALTER TABLE bank_message ADD COLUMN uploaded_at_office text;

CREATE TABLE bank_message_unit (
    message_id uuid NOT NULL REFERENCES bank_message (id),
    unit_id    uuid NOT NULL,
    PRIMARY KEY (message_id, unit_id)
);

INSERT INTO bank_message_unit (message_id, unit_id)
SELECT s.message_id, a.unit_id FROM statement_line s JOIN payment_attempt a USING (end_to_end_id)
UNION
SELECT u.message_id, a.unit_id FROM uploaded_line u JOIN payment_attempt a USING (end_to_end_id);

REVOKE UPDATE, DELETE, TRUNCATE ON bank_message_unit FROM ${app};
ALTER TABLE bank_message_unit ENABLE ROW LEVEL SECURITY;
ALTER TABLE bank_message_unit FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_message_unit_scope ON bank_message_unit USING (app_sees(unit_id, NULL));

DROP POLICY bank_message_of_offices ON bank_message;
CREATE POLICY bank_message_scope ON bank_message USING (
    COALESCE(current_setting('app.scope_kind', true) = 'ALL', false)
    OR (COALESCE(current_setting('app.scope_kind', true) = 'OFFICE', false)
        AND (payout_sees_region(uploaded_at_office)
            OR EXISTS (SELECT 1 FROM bank_message_unit u WHERE u.message_id = bank_message.id))));

DROP POLICY statement_line_of_offices ON statement_line;
CREATE POLICY statement_line_scope ON statement_line USING (
    COALESCE(current_setting('app.scope_kind', true) = 'ALL', false)
    OR (COALESCE(current_setting('app.scope_kind', true) = 'OFFICE', false)
        AND EXISTS (SELECT 1 FROM payment_attempt a WHERE a.end_to_end_id = statement_line.end_to_end_id)));

DROP POLICY uploaded_line_of_offices ON uploaded_line;
CREATE POLICY uploaded_line_scope ON uploaded_line USING (
    COALESCE(current_setting('app.scope_kind', true) = 'ALL', false)
    OR (COALESCE(current_setting('app.scope_kind', true) = 'OFFICE', false)
        AND EXISTS (SELECT 1 FROM reconciliation_item i WHERE i.id = uploaded_line.item_id)));
