package org.huzhu.kit.outbox;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huzhu.kit.KitConfig;
import org.jspecify.annotations.Nullable;

/** Starts a second relay, as a second replica would, and pauses one inside a batch, as a frozen process would be. */
@Singleton
@Unremovable
public class RelayControl {

    @Inject
    KafkaSender sender;

    @Inject
    KitConfig config;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    public AutoCloseable startAnother() {
        OutboxRelay relay = new OutboxRelay(sender, config, new SimpleMeterRegistry(), url, user, password);
        relay.start(new StartupEvent());
        return () -> relay.stop(new ShutdownEvent());
    }

    public Paused pauseInsideABatch(Duration idleMax) throws Exception {
        OutboxSession session = OutboxSession.open(url, user, password, idleMax);
        while (!session.begin()) {
            session.commit();
            Thread.sleep(10);
        }
        return new Paused(session);
    }

    public record Sent(int acknowledged, @Nullable Throwable failure) {}

    public final class Paused implements AutoCloseable {
        private final OutboxSession session;
        private List<OutboxRow> read = List.of();

        Paused(OutboxSession session) {
            this.session = session;
        }

        public boolean holdsItsSession() {
            try {
                session.checkAlive();
                return true;
            } catch (SQLException ended) {
                return false;
            }
        }

        public List<Long> read() throws SQLException {
            read = session.unsent(10);
            return read.stream().map(OutboxRow::id).toList();
        }

        /** Wakes up and goes on with what it read. */
        public void sendWhatWasRead() throws Exception {
            new OutboxBatch(session, sender, "/huzhu/test").send(read);
        }

        public Sent sendToNowhere() throws Exception {
            KafkaSender nowhere = new KafkaSender("localhost:1", config);
            try {
                OutboxBatch batch = new OutboxBatch(session, nowhere, "/huzhu/test");
                batch.send(session.unsent(10));
                return new Sent(batch.acknowledged().size(), batch.failure());
            } finally {
                nowhere.close(new ShutdownEvent());
            }
        }

        @Override
        public void close() {
            session.close();
        }
    }
}
