package org.huzhu.payout.reconciliation.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.time.Shanghai;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.reconciliation.DailyView;
import org.huzhu.payout.reconciliation.DailyView.FundDay;
import org.huzhu.payout.reconciliation.DailyViews;

/** Compares a day in one statement, so that all columns see one state. */
@Singleton
class SqlDailyViews implements DailyViews {

    private static final String FUND_DAYS = """
            SELECT f.id,
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
                .bind("begin", Shanghai.startOf(date).atOffset(ZoneOffset.UTC))
                .bind("end", Shanghai.startOf(date.plusDays(1)).atOffset(ZoneOffset.UTC))
                .map((row, context) -> day(row))
                .list();
        return transactions
                .sql()
                .createQuery("""
                        SELECT (SELECT count(*) FROM reconciliation_item WHERE state = 'OPEN') AS open_items,
                               (SELECT min(opened_at) FROM reconciliation_item WHERE state = 'OPEN') AS oldest,
                               (SELECT count(*) FROM payment_attempt WHERE state IN ('SENT', 'UNKNOWN')) AS undecided
                        """)
                .map((row, context) -> new DailyView(
                        date,
                        days,
                        row.getInt("open_items"),
                        Optional.ofNullable(row.getObject("oldest", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getInt("undecided")))
                .one();
    }

    private static FundDay day(ResultSet row) throws SQLException {
        return new FundDay(
                row.getString("id"),
                Money.yuan(row.getString("opened")),
                Money.yuan(row.getString("released")),
                Money.yuan(row.getString("booked")),
                Money.yuan(row.getString("stated")),
                Money.yuan(row.getString("payable")),
                Money.yuan(row.getString("owed")),
                Money.yuan(row.getString("suspense")));
    }
}
