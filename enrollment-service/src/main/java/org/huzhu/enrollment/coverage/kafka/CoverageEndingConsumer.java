package org.huzhu.enrollment.coverage.kafka;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.huzhu.contracts.CoverageExhausted;
import org.huzhu.contracts.EventType;
import org.huzhu.enrollment.coverage.CoverageId;
import org.huzhu.enrollment.coverage.EndCoverage;
import org.huzhu.kit.inbox.EventRouter;
import org.huzhu.kit.inbox.InboxProcessor;

/** Ends the coverages that claims used up. */
@ApplicationScoped
public class CoverageEndingConsumer {
    private static final String CONSUMER = "enrollment.coverage-ending";

    private final InboxProcessor inbox;
    private final EventRouter router;

    @Inject
    public CoverageEndingConsumer(InboxProcessor inbox, EndCoverage endCoverage) {
        this.inbox = inbox;
        this.router = EventRouter.create()
                .on(
                        EventType.COVERAGE_EXHAUSTED,
                        CoverageExhausted.class,
                        event -> endCoverage.end(
                                new CoverageId(event.data().coverageId()),
                                event.data().endsOn(),
                                event.data().reasonCode()));
        inbox.register(CONSUMER, router);
    }

    /** Takes a batch of records in. */
    @Incoming("coverage-ending")
    @Blocking
    public void onCoverageEnding(ConsumerRecords<String, byte[]> batch) {
        inbox.process(CONSUMER, batch, router);
    }
}
