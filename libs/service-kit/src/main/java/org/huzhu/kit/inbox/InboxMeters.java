package org.huzhu.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Counts what happens to incoming events. */
@Singleton
class InboxMeters {

    private static final String CONSUMER = "consumer";
    private static final String PARKED = "huzhu.inbox.parked";
    private static final String DEAD = "huzhu.inbox.dead";

    private final MeterRegistry registry;

    @Inject
    InboxMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Makes the counters of faults visible at zero, so that an alert sees the first one. */
    void known(String consumer) {
        registry.counter(PARKED, CONSUMER, consumer);
        registry.counter(DEAD, CONSUMER, consumer);
    }

    void taken(String consumer, int events, int skipped) {
        registry.counter("huzhu.inbox.taken", CONSUMER, consumer).increment(events);
        registry.counter("huzhu.inbox.skipped", CONSUMER, consumer).increment(skipped);
    }

    void parked(String consumer) {
        registry.counter(PARKED, CONSUMER, consumer).increment();
    }

    void dead(String consumer) {
        registry.counter(DEAD, CONSUMER, consumer).increment();
    }
}
