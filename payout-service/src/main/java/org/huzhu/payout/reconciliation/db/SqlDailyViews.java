package org.huzhu.payout.reconciliation.db;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.time.Shanghai;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.reconciliation.DailyView;
import org.huzhu.payout.reconciliation.DailyView.FundDay;
import org.huzhu.payout.reconciliation.DailyViews;

/** Compares a day in one statement, so that all columns see one state. */
@Singleton
class SqlDailyViews implements DailyViews {

    private static final String FUND_DAYS = """
            SELECT f.id AS fund_id,
                   (SELECT coalesce(sum(o.amount), 0.00) FROM obligation o
                     WHERE o.fund_id = f.id AND o.opened_at >= :begin AND o.opened_at < :end) AS opened,
                   (SELECT coalesce(sum(a.amount), 0.00)
                      FROM payment_attempt a JOIN obligation o ON o.id = a.obligation_id
                     WHERE o.fund_id = f.id AND a.sent_at >= :begin AND a.sent_at < :end) AS released,
                   (SELECT coalesce(sum(CASE t.kind WHEN 'SETTLEMENT' THEN e.amount ELSE -e.amount END), 0.00)
                      FROM ledger_transaction t
                      JOIN ledger_entry e ON e.transaction_id = t.id AND e.account_id = f.id || '-BANK'
                     WHERE t.fund_id = f.id AND t.booked_on = :date AND t.kind IN ('SETTLEMENT', 'RETURN')) AS booked,
                   (SELECT coalesce(sum(CASE s.direction WHEN 'DEBIT' THEN s.amount ELSE -s.amount END), 0.00)
                      FROM statement_line s
                      JOIN payment_attempt a ON a.end_to_end_id = s.end_to_end_id
                      JOIN obligation o ON o.id = a.obligation_id
                     WHERE o.fund_id = f.id AND s.booked_on = :date AND s.matched) AS stated,
                   (SELECT b.balance FROM ledger_balance b WHERE b.account_id = f.id || '-PAYABLE') AS payable,
                   (SELECT coalesce(sum(o.amount), 0.00) FROM obligation o
                     WHERE o.fund_id = f.id AND o.funded AND o.state <> 'SETTLED') AS owed,
                   (SELECT b.balance FROM ledger_balance b WHERE b.account_id = f.id || '-SUSPENSE') AS suspense
              FROM fund f ORDER BY f.id
            """;

    private final Transactions transactions;

    SqlDailyViews(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public DailyView of(LocalDate date) {
        List<FundDay> days = transactions
                .sql()
                .createQuery(FUND_DAYS)
                .bind("date", date)
                .bind("begin", begin(date))
                .bind("end", begin(date.plusDays(1)))
                .mapTo(FundDay.class)
                .list();
        return transactions
                .sql()
                .createQuery("""
                        SELECT (SELECT count(*) FROM reconciliation_item WHERE state = 'OPEN') AS open_items,
                               (SELECT min(opened_at) FROM reconciliation_item WHERE state = 'OPEN') AS oldest,
                               (SELECT count(*) FROM payment_attempt WHERE state IN ('SENT', 'UNKNOWN')) AS undecided
                        """)
                .mapTo(OpenRow.class)
                .map(row -> row.view(date, days))
                .one();
    }

    /** A caller names the day; as an Instant it would be bound as a Timestamp, which holds fewer years. */
    private static OffsetDateTime begin(LocalDate date) {
        return Shanghai.startOf(date).atOffset(ZoneOffset.UTC);
    }

    /** What is open now, as it is counted. */
    record OpenRow(int openItems, Optional<Instant> oldest, int undecided) {

        DailyView view(LocalDate date, List<FundDay> days) {
            return new DailyView(date, days, openItems, oldest, undecided);
        }
    }
}
