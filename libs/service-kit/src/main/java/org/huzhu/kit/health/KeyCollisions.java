package org.huzhu.kit.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.tx.Transactions;
import org.jboss.logging.Logger;

/**
 * Shows operations that rows became one in the normal form of their business reference, {@code business_key_collision}.
 * Only a migration finds such rows, so they are counted once, after it ran.
 */
@Singleton
class KeyCollisions {

    private static final Logger LOG = Logger.getLogger(KeyCollisions.class);

    private final Transactions transactions;
    private final AtomicLong collisions;

    @Inject
    KeyCollisions(Transactions transactions, MeterRegistry meters) {
        this.transactions = transactions;
        this.collisions = meters.gauge("huzhu.identity.collisions", new AtomicLong());
    }

    void count(@Observes StartupEvent started) {
        try {
            collisions.set(transactions.inBatch(
                    AccessScope.none(),
                    () -> transactions
                            .sql()
                            .createQuery("SELECT count(*) FROM business_key_collision")
                            .mapTo(Long.class)
                            .one()));
        } catch (RuntimeException away) {
            LOG.warnf("Colliding references could not be counted: %s", away.getMessage());
            return;
        }
        if (collisions.get() > 0) {
            LOG.errorf(
                    "References that were different are one in normal form; see the table business_key_collision: rows=%d",
                    collisions.get());
        }
    }
}
