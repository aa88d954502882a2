package org.huzhu.claims.coverage.kafka;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.huzhu.kit.inbox.EventRouter;
import org.huzhu.kit.inbox.InboxProcessor;

/** Reads enrolment's state topics into the copy. */
@ApplicationScoped
public class EnrollmentConsumer {

    static final String PLAN_VERSIONS = "claims.plan-versions";
    static final String COVERAGES = "claims.coverages";
    static final String MEMBER_UNITS = "claims.member-units";
    static final String OFFICES = "claims.offices";

    private final InboxProcessor inbox;
    private final EventRouter router;

    @Inject
    public EnrollmentConsumer(InboxProcessor inbox, CopyRoutes routes) {
        this.inbox = inbox;
        this.router = routes.router();
        List.of(PLAN_VERSIONS, COVERAGES, MEMBER_UNITS, OFFICES).forEach(consumer -> inbox.register(consumer, router));
    }

    /** Takes plan versions. */
    @Incoming("plan-versions")
    @Blocking
    public void onPlanVersions(ConsumerRecords<String, byte[]> batch) {
        inbox.process(PLAN_VERSIONS, batch, router);
    }

    /** Takes coverages. */
    @Incoming("coverages")
    @Blocking
    public void onCoverages(ConsumerRecords<String, byte[]> batch) {
        inbox.process(COVERAGES, batch, router);
    }

    /** Takes member units. */
    @Incoming("member-units")
    @Blocking
    public void onMemberUnits(ConsumerRecords<String, byte[]> batch) {
        inbox.process(MEMBER_UNITS, batch, router);
    }

    /** Takes offices. */
    @Incoming("offices")
    @Blocking
    public void onOffices(ConsumerRecords<String, byte[]> batch) {
        inbox.process(OFFICES, batch, router);
    }
}
