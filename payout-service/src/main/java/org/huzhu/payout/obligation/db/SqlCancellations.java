package org.huzhu.payout.obligation.db;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.obligation.Attempt;
import org.huzhu.payout.obligation.Cancellations;
import org.huzhu.payout.obligation.EndToEndId;

/** Keeps with each attempt whether the bank was asked to cancel it. */
@Singleton
class SqlCancellations implements Cancellations {

    private final Transactions transactions;

    SqlCancellations(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void ask(EndToEndId id) {
        transactions.sql().createUpdate("""
                        UPDATE payment_attempt SET cancellation = 'ASKED', cancellation_next_at = clock_timestamp()
                         WHERE end_to_end_id = :id AND cancellation IS NULL
                        """).bind("id", id.toString()).execute();
    }

    @Override
    public List<Attempt> due(Duration delayMax, int limit) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT * FROM payment_attempt
                         WHERE cancellation = 'ASKED' AND cancellation_next_at NOT BETWEEN clock_timestamp()
                            AND clock_timestamp() + make_interval(secs => :seconds)
                         ORDER BY cancellation_next_at LIMIT :limit
                        """)
                .bind("seconds", delayMax.toMillis() / 1000.0)
                .bind("limit", limit)
                .mapTo(AttemptRow.class)
                .map(AttemptRow::attempt)
                .list();
    }

    @Override
    public void later(EndToEndId id, Duration delay) {
        transactions
                .sql()
                .createUpdate("""
                        UPDATE payment_attempt
                           SET cancellation_next_at = clock_timestamp() + make_interval(secs => :seconds)
                         WHERE end_to_end_id = :id AND cancellation = 'ASKED'
                        """)
                .bind("id", id.toString())
                .bind("seconds", delay.toMillis() / 1000.0)
                .execute();
    }

    @Override
    public void answered(EndToEndId id, Answer answer) {
        transactions
                .sql()
                .createUpdate("""
                        UPDATE payment_attempt SET cancellation = :answer, cancellation_next_at = NULL
                         WHERE end_to_end_id = :id AND cancellation = 'ASKED'
                        """)
                .bind("id", id.toString())
                .bind("answer", answer)
                .execute();
    }
}
