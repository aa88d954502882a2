-- Whoever may write the database could replace a payee, consistently, and the file went out to it. Each obligation has a seal
-- over what its approved line said, under a key that is not in the database. One without a seal is not paid.
CREATE TABLE obligation_seal (
    obligation_id uuid PRIMARY KEY REFERENCES obligation (id),
    seal          text NOT NULL CHECK (seal ~ '^[0-9a-f]{32}$')
);
REVOKE DELETE, TRUNCATE ON obligation_seal FROM ${app};
ALTER TABLE obligation_seal ENABLE ROW LEVEL SECURITY;
ALTER TABLE obligation_seal FORCE ROW LEVEL SECURITY;
CREATE POLICY obligation_seal_scope ON obligation_seal
    USING (EXISTS (SELECT 1 FROM obligation o WHERE o.id = obligation_id));

ALTER TABLE reconciliation_item DROP CONSTRAINT reconciliation_item_kind_check;
ALTER TABLE reconciliation_item ADD CONSTRAINT reconciliation_item_kind_check CHECK (kind IN ('UNMATCHED_LINE',
    'AMOUNT_MISMATCH', 'DUPLICATE_DEBIT', 'DOUBLE_PAYMENT', 'UNEXPECTED_STATUS', 'MESSAGE_ALTERED', 'OVER_DETERMINED',
    'LINE_EXCEEDED', 'UNCONFIRMED_LINE', 'PAYEE_ALTERED'));
