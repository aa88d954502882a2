package org.huzhu.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.errors.InterruptException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huzhu.kit.KitConfig;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries events from the outbox to Kafka: one thread, woken by a notification, with a slow look behind it.
 *
 * <p>While the database or the broker is away it waits and tries again; commands go on and their events stay in the
 * outbox. Of several replicas one is active at a time.
 */
@Singleton
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration IDLE_MAX = Duration.ofSeconds(10);
    private static final long STOP_MILLIS_MAX = 3000;
    private static final long WAIT_MILLIS_MIN = 250;
    private static final long WAIT_MILLIS_MAX = 3000;

    private final KafkaSender sender;
    private final KitConfig config;
    private final String url;
    private final String user;
    private final String password;
    private final Counter sent;
    private volatile boolean stopping;
    private @Nullable Thread thread;
    private @Nullable OutboxSession session;

    @Inject
    public OutboxRelay(
            KafkaSender sender,
            KitConfig config,
            MeterRegistry meters,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.sender = sender;
        this.config = config;
        this.url = url;
        this.user = user;
        this.password = password;
        this.sent = Counter.builder("huzhu.outbox.sent")
                .description("Events acknowledged by the broker")
                .register(meters);
    }

    void start(@Observes StartupEvent event) {
        if (config.outbox().relay()) {
            thread = Thread.ofPlatform().name("outbox-relay").daemon(true).start(this::run);
        }
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        stopping = true;
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            try {
                running.join(STOP_MILLIS_MAX);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        long wait = WAIT_MILLIS_MIN;
        while (!stopping) {
            try {
                if (drain()) {
                    wait = WAIT_MILLIS_MIN;
                    session().await(config.outbox().poll());
                    continue;
                }
            } catch (SQLException databaseAway) {
                giveUpSession();
                if (!stopping) {
                    LOG.warnf("Outbox: the database is away, trying again: %s", databaseAway.getMessage());
                }
            } catch (InterruptedException | InterruptException stopped) {
                break;
            } catch (RuntimeException unexpected) {
                giveUpSession();
                if (!stopping) {
                    LOG.error("Outbox: the relay failed, trying again", unexpected);
                }
            }
            wait = pause(wait);
        }
        giveUpSession();
    }

    private long pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Math.min(millis * 2, WAIT_MILLIS_MAX);
    }

    /** Sends until nothing is left; returns false when the broker did not take everything. */
    private boolean drain() throws SQLException, InterruptedException {
        while (!stopping) {
            OutboxSession own = session();
            List<OutboxRow> rows = own.begin() ? own.unsent(config.outbox().batch()) : List.of();
            if (rows.isEmpty()) {
                own.commit();
                return true;
            }
            OutboxBatch batch = new OutboxBatch(own, sender, "/huzhu/" + config.service());
            batch.send(rows);
            if (!batch.acknowledged().isEmpty()) {
                own.remove(batch.acknowledged());
            }
            own.commit();
            sent.increment(batch.acknowledged().size());
            Throwable failure = batch.failure();
            if (failure != null) {
                LOG.warnf("Outbox: the broker did not take every event, trying again: %s", failure.getMessage());
                return false;
            }
        }
        return true;
    }

    private OutboxSession session() throws SQLException {
        OutboxSession own = session;
        if (own == null) {
            own = OutboxSession.open(url, user, password, IDLE_MAX);
            session = own;
        }
        return own;
    }

    private void giveUpSession() {
        OutboxSession own = session;
        session = null;
        if (own != null) {
            own.close();
        }
    }
}
