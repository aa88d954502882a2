package org.huzhu.kit.time;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.huzhu.kit.KitConfig;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.audit.Audit;
import org.huzhu.kit.rounds.Rounds;
import org.huzhu.kit.tx.Transactions;
import org.jboss.logging.Logger;

/** The stored shift of the business clock. Production never shifts, whatever the table says. */
@Singleton
public class BusinessTime {

    private static final Logger LOG = Logger.getLogger(BusinessTime.class);

    private static final Duration FOLLOW = Duration.ofSeconds(5);

    private final BusinessClock clock;
    private final Transactions transactions;
    private final Audit audit;
    private final KitConfig config;

    @Inject
    public BusinessTime(BusinessClock clock, Transactions transactions, Audit audit, KitConfig config) {
        this.clock = clock;
        this.transactions = transactions;
        this.audit = audit;
        this.config = config;
    }

    /** Returns whether business time may be set here. */
    public boolean settable() {
        return config.demo();
    }

    /** Sets business time, to the next whole second of the shift, and keeps it over a restart. */
    public void set(Instant now) {
        if (!settable()) {
            throw new IllegalStateException("Business time cannot be shifted in production");
        }
        Duration exact = Duration.between(Instant.now(), now);
        Duration offset = Duration.ofSeconds(exact.getSeconds() + (exact.getNano() > 0 ? 1 : 0));
        transactions.inScope(AccessScope.none(), () -> {
            transactions
                    .sql()
                    .createUpdate("UPDATE business_time SET offset_seconds = :offset")
                    .bind("offset", offset.toSeconds())
                    .execute();
            audit.append(
                    "BUSINESS_TIME_SET",
                    "business-time",
                    config.service(),
                    "demo",
                    clock.offset().toSeconds(),
                    offset.toSeconds());
            transactions.afterCommit(() -> clock.shift(offset));
            return null;
        });
    }

    void load(@Observes StartupEvent event) {
        if (settable()) {
            clock.shift(stored());
        }
    }

    void begin(@Observes StartupEvent start, Rounds rounds) {
        rounds.every("business-time", FOLLOW, FOLLOW, this::follow);
    }

    /** Follows a shift that another replica stored. */
    void follow() {
        if (settable()) {
            try {
                clock.shift(stored());
            } catch (RuntimeException databaseAway) {
                LOG.debug("Business time could not be read", databaseAway);
            }
        }
    }

    private Duration stored() {
        return Duration.ofSeconds(transactions.inScope(
                AccessScope.none(),
                () -> transactions
                        .sql()
                        .createQuery("SELECT offset_seconds FROM business_time")
                        .mapTo(Long.class)
                        .one()));
    }
}
