package org.huzhu.kit.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.rounds.Rounds;
import org.huzhu.kit.tx.Transactions;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Shows operations how many events wait and how long; a scrape never asks the database itself. */
@Singleton
class OutboxGauges {

    private static final Logger LOG = Logger.getLogger(OutboxGauges.class);
    private static final Waiting NOTHING = new Waiting(0, null, 0);

    private final Transactions transactions;
    private final AtomicReference<Waiting> waiting = new AtomicReference<>(NOTHING);

    /** What waits, and since when by the system's clock. */
    record Waiting(long events, @Nullable Instant oldest, long parked) {

        double ageSeconds() {
            return oldest == null
                    ? 0
                    : Math.max(0, Duration.between(oldest, Instant.now()).toSeconds());
        }
    }

    @Inject
    OutboxGauges(Transactions transactions, MeterRegistry meters) {
        this.transactions = transactions;
        Gauge.builder("huzhu.outbox.age.seconds", waiting, now -> now.get().ageSeconds())
                .description("Age of the oldest event that the broker has not acknowledged")
                .register(meters);
        Gauge.builder("huzhu.outbox.size", waiting, now -> now.get().events())
                .description("Events that the broker has not acknowledged")
                .register(meters);
        Gauge.builder("huzhu.inbox.waiting", waiting, now -> now.get().parked())
                .description("Events that failed and wait, with those behind them")
                .register(meters);
    }

    void begin(
            @Observes StartupEvent start,
            Rounds rounds,
            @ConfigProperty(name = "huzhu.kit.gauges", defaultValue = "10s") Duration every) {
        rounds.every("outbox-gauges", every, Duration.ofSeconds(1), this::measure);
    }

    void measure() {
        try {
            waiting.set(transactions.inBatch(
                    AccessScope.none(),
                    () -> transactions
                            .sql()
                            .createQuery("""
                            SELECT count(*) AS events, min(recorded_at) AS oldest,
                                (SELECT count(*) FROM parked_event) AS parked
                            FROM outbox
                            """)
                            .mapTo(Waiting.class)
                            .one()));
        } catch (RuntimeException away) {
            LOG.debugf("What waits could not be counted; the age grows on: %s", away.getMessage());
        }
    }
}
