package org.huzhu.payout.ledger.db;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.kernel.money.Money;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.ledger.AccountId;
import org.huzhu.payout.ledger.LedgerReports;
import org.huzhu.payout.ledger.Side;
import org.huzhu.payout.ledger.TransactionId;
import org.huzhu.payout.ledger.TransactionKind;
import org.huzhu.payout.ledger.TrialBalance;
import org.jspecify.annotations.Nullable;

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
        return states(null, asOf);
    }

    @Override
    public Optional<AccountState> account(AccountId account, Optional<Instant> asOf) {
        return states(account.toString(), asOf).stream().findFirst();
    }

    private List<AccountState> states(@Nullable String account, Optional<Instant> asOf) {
        var query = transactions
                .sql()
                .createQuery(asOf.isPresent() ? STATES : BALANCES)
                .bind("account", account);
        asOf.ifPresent(at -> query.bind("asOf", at.atOffset(ZoneOffset.UTC)));
        return query.map((row, context) -> new AccountState(
                        AccountId.parse(row.getString("id")),
                        Money.yuan(row.getString("balance")),
                        row.getLong("entries")))
                .list();
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
                .map((row, context) -> new PostedEntry(
                        row.getLong("sequence"),
                        new TransactionId(row.getObject("transaction_id", UUID.class)),
                        TransactionKind.valueOf(row.getString("kind")),
                        row.getString("business_key"),
                        Side.valueOf(row.getString("side")),
                        Money.yuan(row.getString("amount")),
                        Money.yuan(row.getString("balance_after")),
                        row.getObject("booked_on", LocalDate.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("actor")))
                .list();
    }

    @Override
    public TrialBalance trialBalance(Optional<Instant> asOf) {
        return new TrialBalance(transactions
                .sql()
                .createQuery(STATES)
                .bind("account", (String) null)
                .bind("asOf", asOf.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .map((row, context) -> new TrialBalance.Line(
                        AccountId.parse(row.getString("id")),
                        Money.yuan(row.getString("debits")),
                        Money.yuan(row.getString("credits"))))
                .list());
    }
}
