package org.huzhu.payout.obligation.kafka;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.huzhu.contracts.Amount;
import org.huzhu.contracts.EventType;
import org.huzhu.contracts.ObligationProgressed;
import org.huzhu.kit.outbox.Outbox;
import org.huzhu.payout.obligation.Obligation;
import org.huzhu.payout.obligation.ObligationEvents;

/** Tells how obligations progress through the outbox, in order per claim. */
@Singleton
class OutboxObligationEvents implements ObligationEvents {

    private final Outbox outbox;

    OutboxObligationEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void progressed(Obligation obligation, Optional<String> reasonCode) {
        outbox.append(
                EventType.OBLIGATION_PROGRESSED,
                obligation.origin().claimId().toString(),
                new ObligationProgressed(
                        obligation.id().value(),
                        obligation.origin().claimId().value(),
                        obligation.origin().lineId().value(),
                        obligation.origin().unitId().value(),
                        obligation.origin().memberId().value(),
                        obligation.state().name(),
                        obligation.attempts(),
                        Amount.ofFen(obligation.amount().fen()),
                        reasonCode.orElse(null),
                        obligation.changedAt(),
                        obligation.version()));
    }
}
