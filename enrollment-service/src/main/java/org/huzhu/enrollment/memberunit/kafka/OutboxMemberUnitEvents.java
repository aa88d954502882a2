package org.huzhu.enrollment.memberunit.kafka;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.huzhu.contracts.EventType;
import org.huzhu.contracts.MemberUnitChanged;
import org.huzhu.enrollment.memberunit.MemberUnit;
import org.huzhu.enrollment.memberunit.MemberUnitEvents;
import org.huzhu.kit.outbox.Outbox;

/** Member units as state records, keyed by unit. */
@Singleton
class OutboxMemberUnitEvents implements MemberUnitEvents {
    private final Outbox outbox;

    @Inject
    OutboxMemberUnitEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void changed(MemberUnit unit) {
        outbox.append(
                EventType.MEMBER_UNIT_CHANGED,
                unit.id().toString(),
                new MemberUnitChanged(
                        unit.id().value(),
                        unit.creditCode().value(),
                        unit.name(),
                        unit.office().value(),
                        unit.officePath(),
                        unit.version() + 1));
    }
}
