package org.huzhu.enrollment.contribution.kafka;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.huzhu.contracts.Amount;
import org.huzhu.contracts.ContributionConfirmed;
import org.huzhu.contracts.EventType;
import org.huzhu.enrollment.contribution.Contribution;
import org.huzhu.enrollment.contribution.ContributionEvents;
import org.huzhu.enrollment.plan.PlanVersion;
import org.huzhu.kit.outbox.Outbox;

/** Confirmed contributions as facts, keyed by enrolment. */
@Singleton
class OutboxContributionEvents implements ContributionEvents {
    private final Outbox outbox;

    @Inject
    OutboxContributionEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void confirmed(Contribution contribution, PlanVersion plan) {
        outbox.append(
                EventType.CONTRIBUTION_CONFIRMED,
                contribution.enrollment().toString(),
                new ContributionConfirmed(
                        contribution.id().value(),
                        contribution.enrollment().value(),
                        contribution.unit().value(),
                        plan.code().value(),
                        plan.terms().kind(),
                        plan.terms().region(),
                        contribution.payer().name(),
                        Amount.ofFen(contribution.amount().fen()),
                        contribution.receivedOn()));
    }
}
