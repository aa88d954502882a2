package org.huzhu.payout.memberunit.kafka;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.huzhu.contracts.EventType;
import org.huzhu.contracts.MemberUnitChanged;
import org.huzhu.contracts.OfficeChanged;
import org.huzhu.kit.inbox.EventRouter;
import org.huzhu.kit.inbox.InboxProcessor;
import org.huzhu.payout.memberunit.OfficeTree;

/** Keeps the places of units and offices. */
@ApplicationScoped
class OfficeTreeConsumer {

    private static final String UNITS = "payout.member-units";
    private static final String OFFICES = "payout.offices";

    private final InboxProcessor inbox;
    private final EventRouter units;
    private final EventRouter offices;

    @Inject
    OfficeTreeConsumer(InboxProcessor inbox, OfficeTree tree) {
        this.inbox = inbox;
        this.units = EventRouter.create()
                .jdbcOnly()
                .on(
                        EventType.MEMBER_UNIT_CHANGED,
                        MemberUnitChanged.class,
                        event -> tree.placeUnit(
                                event.data().unitId(),
                                event.data().creditCode(),
                                event.data().officePath(),
                                event.data().stateVersion()));
        this.offices = EventRouter.create()
                .jdbcOnly()
                .on(
                        EventType.OFFICE_CHANGED,
                        OfficeChanged.class,
                        event -> tree.placeOffice(
                                event.data().officeId(),
                                event.data().code(),
                                event.data().path(),
                                event.data().stateVersion()));
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
