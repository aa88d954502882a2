package org.huzhu.payout.pool.kafka;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.huzhu.contracts.ContributionConfirmed;
import org.huzhu.contracts.EventType;
import org.huzhu.kernel.money.Money;
import org.huzhu.kit.inbox.EventRouter;
import org.huzhu.kit.inbox.InboxProcessor;
import org.huzhu.payout.id.ContributionId;
import org.huzhu.payout.id.EnrollmentId;
import org.huzhu.payout.id.UnitId;
import org.huzhu.payout.ledger.FundId;
import org.huzhu.payout.pool.Contribution;
import org.huzhu.payout.pool.CreditFund;

/** Credits confirmed contributions to their funds. */
@ApplicationScoped
class ContributionConsumer {

    private static final String CONSUMER = "payout.contributions";

    private final InboxProcessor inbox;
    private final EventRouter router;

    ContributionConsumer(InboxProcessor inbox, CreditFund funds) {
        this.inbox = inbox;
        this.router = EventRouter.create()
                .jdbcOnly()
                .on(
                        EventType.CONTRIBUTION_CONFIRMED,
                        ContributionConfirmed.class,
                        event -> funds.contribution(contribution(event.data())));
        inbox.register(CONSUMER, router);
    }

    @Incoming("contributions")
    @Blocking
    void onContributions(ConsumerRecords<String, byte[]> batch) {
        inbox.process(CONSUMER, batch, router);
    }

    private static Contribution contribution(ContributionConfirmed event) {
        return new Contribution(
                new ContributionId(event.contributionId()),
                new EnrollmentId(event.enrollmentId()),
                new UnitId(event.unitId()),
                new FundId(event.region(), event.planKind()),
                event.planCode(),
                event.payerKind(),
                Money.fen(event.amount().fen()),
                event.receivedOn());
    }
}
