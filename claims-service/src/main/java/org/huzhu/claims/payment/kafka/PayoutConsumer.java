package org.huzhu.claims.payment.kafka;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.claim.LineId;
import org.huzhu.claims.payment.FollowPayment;
import org.huzhu.claims.payment.ObligationCopy;
import org.huzhu.claims.payment.ObligationId;
import org.huzhu.contracts.EventType;
import org.huzhu.contracts.ObligationProgressed;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.obligation.ObligationState;
import org.huzhu.kit.inbox.EventRouter;
import org.huzhu.kit.inbox.InboxProcessor;

/** Reads how far payout is. */
@ApplicationScoped
public class PayoutConsumer {

    static final String OBLIGATIONS = "claims.obligations";

    private final InboxProcessor inbox;
    private final EventRouter router;

    /** Takes the inbox and who follows payments. */
    @Inject
    public PayoutConsumer(InboxProcessor inbox, FollowPayment follow) {
        this.inbox = inbox;
        this.router = EventRouter.create()
                .on(
                        EventType.OBLIGATION_PROGRESSED,
                        ObligationProgressed.class,
                        event -> obligation(event.data()).ifPresent(follow::handle));
        inbox.register(OBLIGATIONS, router);
    }

    /** Takes what payout tells. */
    @Incoming("obligations")
    @Blocking
    public void onObligations(ConsumerRecords<String, byte[]> batch) {
        inbox.process(OBLIGATIONS, batch, router);
    }

    /** What is told in a state that nobody here knows changes nothing: what follows it is told in a known one. */
    static Optional<ObligationCopy> obligation(ObligationProgressed told) {
        return ObligationState.of(told.state())
                .map(state -> new ObligationCopy(
                        new ObligationId(told.obligationId()),
                        new ClaimId(told.claimId()),
                        new LineId(told.lineId()),
                        state,
                        told.attempt(),
                        Money.fen(told.amount().fen()),
                        Optional.ofNullable(told.reasonCode()),
                        told.at(),
                        version(told)));
    }

    private static OptionalLong version(ObligationProgressed told) {
        Long version = told.version();
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }
}
