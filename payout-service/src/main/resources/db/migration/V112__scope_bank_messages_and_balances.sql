-- What had no row-level security gets it. A balance is seen by whoever sees its account. The bank's messages and the lines of
-- its statements belong to no region and hold no name: finance offices and the service itself see them, units and members do
-- not. What determinations allow is the service's own, no caller's.
ALTER TABLE ledger_balance ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger_balance FORCE ROW LEVEL SECURITY;
CREATE POLICY ledger_balance_of_region ON ledger_balance USING (payout_sees_region(left(account_id, 6)));

ALTER TABLE bank_message ENABLE ROW LEVEL SECURITY;
ALTER TABLE bank_message FORCE ROW LEVEL SECURITY;
CREATE POLICY bank_message_of_offices ON bank_message
    USING (COALESCE(current_setting('app.scope_kind', true) IN ('ALL', 'OFFICE'), false));
ALTER TABLE statement_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE statement_line FORCE ROW LEVEL SECURITY;
CREATE POLICY statement_line_of_offices ON statement_line
    USING (COALESCE(current_setting('app.scope_kind', true) IN ('ALL', 'OFFICE'), false));

ALTER TABLE determination_seen ENABLE ROW LEVEL SECURITY;
ALTER TABLE determination_seen FORCE ROW LEVEL SECURITY;
CREATE POLICY determination_seen_by_service ON determination_seen
    USING (COALESCE(current_setting('app.scope_kind', true) = 'ALL', false));
ALTER TABLE determined_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE determined_line FORCE ROW LEVEL SECURITY;
CREATE POLICY determined_line_by_service ON determined_line
    USING (COALESCE(current_setting('app.scope_kind', true) = 'ALL', false));
