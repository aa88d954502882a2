-- An item about an obligation is seen by whoever sees the obligation, one about the bank's account by every finance office.
ALTER TABLE reconciliation_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE reconciliation_item FORCE ROW LEVEL SECURITY;
CREATE POLICY reconciliation_item_scope ON reconciliation_item USING (
    COALESCE(current_setting('app.scope_kind', true) IN ('ALL', 'OFFICE'), false)
    AND (obligation_id IS NULL OR EXISTS (SELECT 1 FROM obligation o WHERE o.id = obligation_id)));
