package org.huzhu.payout.obligation.db;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.obligation.EndToEndId;
import org.huzhu.payout.obligation.GivenUpOrders;

/** Finds given-up orders that may still be executed; a constraint keeps them live until past their last moment. */
@Singleton
class SqlGivenUpOrders implements GivenUpOrders {

    private final Transactions transactions;

    SqlGivenUpOrders(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<LiveOrder> thatMayStillRun(Collection<ObligationId> obligations) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT obligation_id, number, last_moment FROM payment_attempt
                         WHERE obligation_id = ANY(:ids) AND state = 'NEVER_RECEIVED' AND ended_at IS NULL
                         ORDER BY end_to_end_id
                        """)
                .bindArray(
                        "ids",
                        UUID.class,
                        obligations.stream().map(ObligationId::value).toList())
                .mapTo(OrderRow.class)
                .map(OrderRow::order)
                .list();
    }

    @Override
    public void notExecuted(EndToEndId id, Instant askedAt) {
        transactions
                .sql()
                .createUpdate("""
                        UPDATE payment_attempt SET ended_at = :asked
                         WHERE end_to_end_id = :id AND state IN ('UNKNOWN', 'NEVER_RECEIVED') AND ended_at IS NULL
                           AND :asked > last_moment + interval '5 seconds'
                        """)
                .bind("id", id.toString())
                .bind("asked", askedAt)
                .execute();
    }

    /** An order as it is stored. */
    record OrderRow(ObligationId obligationId, int number, Instant lastMoment) {

        LiveOrder order() {
            return new LiveOrder(new EndToEndId(obligationId, number), lastMoment);
        }
    }
}
