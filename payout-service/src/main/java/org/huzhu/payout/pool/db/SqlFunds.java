package org.huzhu.payout.pool.db;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.money.Money;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.ledger.FundId;
import org.huzhu.payout.pool.Funds;

/** Reads funds with their balances in one statement. */
@Singleton
class SqlFunds implements Funds {

    private static final String STATES = """
            SELECT f.id, f.opened_at,
                   max(b.balance) FILTER (WHERE a.kind = 'FUND') AS available,
                   max(b.balance) FILTER (WHERE a.kind = 'PAYABLE') AS payable,
                   max(b.balance) FILTER (WHERE a.kind = 'BANK') AS bank,
                   max(b.balance) FILTER (WHERE a.kind = 'SUSPENSE') AS suspense,
                   (SELECT count(*) FROM obligation o WHERE o.fund_id = f.id AND NOT o.funded) AS waiting,
                   (SELECT coalesce(sum(o.amount), 0.00) FROM obligation o WHERE o.fund_id = f.id AND NOT o.funded)
                       AS waiting_amount
              FROM fund f
              JOIN ledger_account a ON a.fund_id = f.id
              JOIN ledger_balance b ON b.account_id = a.id
             WHERE (:id::text IS NULL OR f.id = :id::text) AND (:after::text IS NULL OR f.id > :after::text)
             GROUP BY f.id, f.opened_at ORDER BY f.id LIMIT :limit
            """;

    private final Transactions transactions;

    SqlFunds(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<FundState> page(Optional<String> after, int limit) {
        return read(Optional.empty(), after, limit);
    }

    @Override
    public Optional<FundState> find(FundId id) {
        return read(Optional.of(id.toString()), Optional.empty(), 1).stream().findFirst();
    }

    private List<FundState> read(Optional<String> id, Optional<String> after, int limit) {
        return transactions
                .sql()
                .createQuery(STATES)
                .bind("id", id)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(FundRow.class)
                .map(FundRow::state)
                .list();
    }

    /** A fund and its balances as they are read. */
    record FundRow(
            String id,
            Instant openedAt,
            Money available,
            Money payable,
            Money bank,
            Money suspense,
            int waiting,
            Money waitingAmount) {

        FundState state() {
            return new FundState(
                    FundId.parse(id), openedAt, available, payable, bank, suspense, waiting, waitingAmount);
        }
    }
}
