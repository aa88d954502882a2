package org.huzhu.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Counts what happens to incoming events. */
@Singleton
class InboxMeters {

    private static final String CONSUMER = "consumer";

    private final MeterRegistry registry;

    @Inject
    InboxMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void taken(String consumer, int events, int skipped) {
        registry.counter("huzhu.inbox.taken", CONSUMER, consumer).increment(events);
        registry.counter("huzhu.inbox.skipped", CONSUMER, consumer).increment(skipped);
    }

    void parked(String consumer) {
        registry.counter("huzhu.inbox.parked", CONSUMER, consumer).increment();
    }

    void dead(String consumer) {
        registry.counter("huzhu.inbox.dead", CONSUMER, consumer).increment();
    }
}
