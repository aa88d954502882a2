package org.huzhu.payout.reconciliation.db;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.reconciliation.WorkList;

/** Counts what waits in one statement. */
@Singleton
class SqlWorkList implements WorkList {

    private final Transactions transactions;
    private final Clock clock;

    SqlWorkList(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Waiting now() {
        return transactions
                .sql()
                .createQuery("""
                        SELECT (SELECT count(*) FROM obligation WHERE NOT funded) AS unfunded,
                               (SELECT count(*) FROM obligation WHERE state = 'OPEN' AND funded) AS open,
                               (SELECT count(*) FROM obligation WHERE state = 'RETURNED') AS returned,
                               (SELECT count(*) FROM payment_attempt WHERE state IN ('SENT', 'UNKNOWN')) AS undecided,
                               (SELECT count(*) FROM payment_attempt WHERE state = 'UNKNOWN') AS unknown,
                               (SELECT count(*) FROM reconciliation_item WHERE state = 'OPEN') AS open_items,
                               (SELECT min(opened_at) FROM reconciliation_item WHERE state = 'OPEN') AS oldest
                        """)
                .mapTo(WaitingRow.class)
                .map(row -> row.waiting(clock.instant()))
                .one();
    }

    /** What waits, as it is counted. */
    record WaitingRow(
            long unfunded,
            long open,
            long returned,
            long undecided,
            long unknown,
            long openItems,
            Optional<Instant> oldest) {

        Waiting waiting(Instant now) {
            return new Waiting(
                    unfunded,
                    open,
                    returned,
                    undecided,
                    unknown,
                    openItems,
                    oldest.map(since -> Duration.between(since, now))
                            .filter(age -> !age.isNegative())
                            .orElse(Duration.ZERO));
        }
    }
}
