package org.huzhu.payout.memberunit.kafka;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.huzhu.kit.inbox.EventRouter;
import org.huzhu.kit.inbox.InboxProcessor;
import org.huzhu.union.place.OfficeTreeFeed;

/** Keeps the places of units and offices. */
@ApplicationScoped
class OfficeTreeConsumer {

    private static final String UNITS = "payout.member-units";
    private static final String OFFICES = "payout.offices";

    private final InboxProcessor inbox;
    private final EventRouter units;
    private final EventRouter offices;

    OfficeTreeConsumer(InboxProcessor inbox, OfficeTreeFeed feed) {
        this.inbox = inbox;
        this.units = feed.units(EventRouter.create().jdbcOnly());
        this.offices = feed.offices(EventRouter.create().jdbcOnly());
        inbox.register(UNITS, units);
        inbox.register(OFFICES, offices);
    }

    @Incoming("member-units")
    @Blocking
    void onMemberUnits(ConsumerRecords<String, byte[]> batch) {
        inbox.process(UNITS, batch, units);
    }

    @Incoming("offices")
    @Blocking
    void onOffices(ConsumerRecords<String, byte[]> batch) {
        inbox.process(OFFICES, batch, offices);
    }
}
