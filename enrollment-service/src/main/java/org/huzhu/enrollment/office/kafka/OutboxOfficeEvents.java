package org.huzhu.enrollment.office.kafka;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.huzhu.contracts.EventType;
import org.huzhu.contracts.OfficeChanged;
import org.huzhu.enrollment.office.Office;
import org.huzhu.enrollment.office.OfficeCode;
import org.huzhu.enrollment.office.OfficeEvents;
import org.huzhu.kit.outbox.Outbox;

/** Offices as state records, keyed by office. */
@Singleton
class OutboxOfficeEvents implements OfficeEvents {
    private final Outbox outbox;

    @Inject
    OutboxOfficeEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void opened(Office office) {
        outbox.append(
                EventType.OFFICE_CHANGED,
                office.id().toString(),
                new OfficeChanged(
                        office.id().value(),
                        office.code().value(),
                        office.name(),
                        office.level().name(),
                        office.parent().map(OfficeCode::value).orElse(null),
                        office.path(),
                        1));
    }
}
