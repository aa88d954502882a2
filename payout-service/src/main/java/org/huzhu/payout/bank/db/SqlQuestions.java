package org.huzhu.payout.bank.db;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.bank.Questions;
import org.huzhu.payout.obligation.EndToEndId;

/** Finds the payments to ask about; the wait doubles with each question, up to a bound. */
@Singleton
class SqlQuestions implements Questions {

    private final Transactions transactions;

    SqlQuestions(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<EndToEndId> due(Duration silence, Duration delayMax, int limit) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT a.end_to_end_id, q.next_at
                          FROM payment_attempt a
                          LEFT JOIN bank_question q ON q.end_to_end_id = a.end_to_end_id
                         WHERE (a.state = 'UNKNOWN'
                                OR a.state = 'NEVER_RECEIVED' AND a.ended_at IS NULL
                                    AND a.last_moment < clock_timestamp() - interval '5 seconds'
                                OR a.state = 'SENT' AND EXISTS (
                                    SELECT 1 FROM bank_instruction i
                                     WHERE i.batch_id = a.batch_id AND i.state = 'ANSWERED'
                                       AND (q.hurried OR i.finished_at NOT BETWEEN
                                            clock_timestamp() - make_interval(secs => :silence)
                                            AND clock_timestamp())))
                           AND (q.next_at IS NULL OR q.next_at NOT BETWEEN clock_timestamp()
                                AND clock_timestamp() + make_interval(secs => :delayMax))
                        UNION ALL
                        SELECT a.end_to_end_id, q.next_at
                          FROM bank_question q
                          JOIN payment_attempt a ON a.end_to_end_id = q.end_to_end_id
                         WHERE q.hurried AND a.state NOT IN ('IN_BATCH', 'SENT', 'UNKNOWN')
                           AND q.next_at NOT BETWEEN clock_timestamp()
                                AND clock_timestamp() + make_interval(secs => :delayMax)
                         ORDER BY 2 NULLS FIRST LIMIT :limit
                        """)
                .bind("silence", silence.toMillis() / 1000.0)
                .bind("delayMax", delayMax.toMillis() / 1000.0)
                .bind("limit", limit)
                .mapTo(String.class)
                .list()
                .stream()
                .flatMap(text -> EndToEndId.parse(text).stream())
                .toList();
    }

    @Override
    public void hurry(EndToEndId id) {
        transactions.sql().createUpdate("""
                        INSERT INTO bank_question (end_to_end_id, asked, next_at, hurried)
                        VALUES (:id, 0, clock_timestamp(), true)
                        ON CONFLICT (end_to_end_id) DO UPDATE SET hurried = true, next_at = clock_timestamp()
                        """).bind("id", id.toString()).execute();
    }

    @Override
    public void asked(EndToEndId id, boolean decided, Duration delayMin, Duration delayMax) {
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO bank_question AS q (end_to_end_id, asked, next_at)
                        VALUES (:id, 1, clock_timestamp() + make_interval(secs => :min))
                        ON CONFLICT (end_to_end_id) DO UPDATE
                            SET asked = q.asked + 1, hurried = q.hurried AND NOT :decided,
                                next_at = clock_timestamp()
                                    + make_interval(secs => least(:max, :min * power(2, least(q.asked, 20))))
                        """)
                .bind("id", id.toString())
                .bind("decided", decided)
                .bind("min", delayMin.toMillis() / 1000.0)
                .bind("max", delayMax.toMillis() / 1000.0)
                .execute();
    }
}
