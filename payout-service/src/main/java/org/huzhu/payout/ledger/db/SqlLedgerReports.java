package org.huzhu.payout.ledger.db;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.money.Money;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.ledger.AccountId;
import org.huzhu.payout.ledger.LedgerReports;
import org.huzhu.payout.ledger.TrialBalance;

/** Reads the books; each report is one statement, so that it sees one state of them. */
@Singleton
class SqlLedgerReports implements LedgerReports {

    private static final String STATES = """
            SELECT a.id, count(e.id) AS entries,
                   coalesce(sum(CASE WHEN e.side = a.normal_side THEN e.amount ELSE -e.amount END), 0.00) AS balance,
                   coalesce(sum(e.amount) FILTER (WHERE e.side = 'DEBIT'), 0.00) AS debits,
                   coalesce(sum(e.amount) FILTER (WHERE e.side = 'CREDIT'), 0.00) AS credits
              FROM ledger_account a
              LEFT JOIN ledger_entry e ON e.account_id = a.id
                   AND (:asOf::timestamptz IS NULL OR e.recorded_at <= :asOf::timestamptz)
             WHERE (:account::text IS NULL OR a.id = :account::text)
             GROUP BY a.id ORDER BY a.id
            """;

    private static final String BALANCES = """
            SELECT a.id, b.entries, b.balance
              FROM ledger_account a JOIN ledger_balance b ON b.account_id = a.id
             WHERE (:account::text IS NULL OR a.id = :account::text)
             ORDER BY a.id
            """;

    private final Transactions transactions;

    SqlLedgerReports(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<AccountState> accounts(Optional<Instant> asOf) {
        return states(Optional.empty(), asOf);
    }

    @Override
    public Optional<AccountState> account(AccountId account, Optional<Instant> asOf) {
        return states(Optional.of(account), asOf).stream().findFirst();
    }

    private List<AccountState> states(Optional<AccountId> account, Optional<Instant> asOf) {
        var query = transactions
                .sql()
                .createQuery(asOf.isPresent() ? STATES : BALANCES)
                .bind("account", account.map(AccountId::toString));
        asOf.ifPresent(at -> query.bind("asOf", moment(at)));
        return query.mapTo(StateRow.class).map(StateRow::state).list();
    }

    @Override
    public List<PostedEntry> entries(AccountId account, long after, int limit) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT e.sequence, e.transaction_id, t.kind, t.business_key, e.side, e.amount, e.balance_after,
                               t.booked_on, e.recorded_at, t.actor
                          FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id
                         WHERE e.account_id = :account AND e.sequence > :after
                         ORDER BY e.sequence LIMIT :limit
                        """)
                .bind("account", account.toString())
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(PostedEntry.class)
                .list();
    }

    @Override
    public TrialBalance trialBalance(Optional<Instant> asOf) {
        return new TrialBalance(transactions
                .sql()
                .createQuery(STATES)
                .bind("account", Optional.empty())
                .bind("asOf", asOf.map(SqlLedgerReports::moment))
                .mapTo(LineRow.class)
                .map(LineRow::line)
                .list());
    }

    /** A caller names the moment; as an Instant it would be bound as a Timestamp, which holds fewer years. */
    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** An account and its balance as they are read. */
    record StateRow(String id, Money balance, long entries) {

        AccountState state() {
            return new AccountState(AccountId.parse(id), balance, entries);
        }
    }

    /** The sums of an account as they are read. */
    record LineRow(String id, Money debits, Money credits) {

        TrialBalance.Line line() {
            return new TrialBalance.Line(AccountId.parse(id), debits, credits);
        }
    }
}
