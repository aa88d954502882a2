package org.huzhu.enrollment.plan.kafka;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.huzhu.contracts.EventType;
import org.huzhu.contracts.PlanVersionPublished;
import org.huzhu.enrollment.plan.PlanEvents;
import org.huzhu.enrollment.plan.PlanVersion;
import org.huzhu.enrollment.plan.Terms;
import org.huzhu.kit.outbox.Outbox;

/** Published plan versions as state records, keyed by version; told again only when an open one gets its end. */
@Singleton
class OutboxPlanEvents implements PlanEvents {
    private final Outbox outbox;

    @Inject
    OutboxPlanEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void published(PlanVersion.Published version) {
        publish(version, 1);
    }

    @Override
    public void ended(PlanVersion.Published version) {
        publish(version, 2);
    }

    private void publish(PlanVersion.Published version, long stateVersion) {
        Terms terms = version.terms();
        outbox.append(
                EventType.PLAN_VERSION_PUBLISHED,
                version.id().toString(),
                new PlanVersionPublished(
                        version.id().value(),
                        terms.code().value(),
                        terms.kind(),
                        version.number(),
                        terms.region(),
                        terms.nameZh(),
                        terms.nameEn(),
                        version.effective().from(),
                        version.effective().until(),
                        terms.digest(),
                        terms.json(),
                        stateVersion));
    }
}
