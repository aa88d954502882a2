package org.huzhu.kit.health;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.tx.Transactions;

/** The state of the service's messages, for people: how many events wait, how long, and how many are parked. */
@Singleton
@Wellness
public class MessagesHealth implements HealthCheck {

    private static final long SECONDS_MAX = 60;

    private final Transactions transactions;

    @Inject
    public MessagesHealth(Transactions transactions) {
        this.transactions = transactions;
    }

    /** What waits. */
    record Waiting(long outbox, long oldestSeconds, long parked) {}

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("messages");
        try {
            Waiting waiting = transactions.inScope(
                    AccessScope.none(),
                    () -> transactions
                            .sql()
                            .createQuery("""
                            SELECT count(*) AS outbox,
                                COALESCE(EXTRACT(EPOCH FROM clock_timestamp() - min(recorded_at)), 0)::bigint
                                    AS oldest_seconds,
                                (SELECT count(*) FROM parked_event) AS parked
                            FROM outbox
                            """)
                            .mapTo(Waiting.class)
                            .one());
            return response.status(waiting.oldestSeconds() <= SECONDS_MAX && waiting.parked() == 0)
                    .withData("outbox", waiting.outbox())
                    .withData("oldestSeconds", waiting.oldestSeconds())
                    .withData("parked", waiting.parked())
                    .build();
        } catch (RuntimeException databaseAway) {
            return response.down().build();
        }
    }
}
