package org.huzhu.claims.claim.kafka;

import java.time.Instant;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimEvents;
import org.huzhu.contracts.ClaimAppealed;
import org.huzhu.contracts.ClaimSubmitted;
import org.huzhu.contracts.ClaimWithdrawn;
import org.huzhu.contracts.EventType;
import org.huzhu.kit.outbox.Outbox;

/** Tells of claims through the outbox. */
public final class OutboxClaimEvents implements ClaimEvents {

    private final Outbox outbox;

    /** Takes the outbox. */
    public OutboxClaimEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void submitted(Claim claim, Instant at) {
        outbox.append(
                EventType.CLAIM_SUBMITTED,
                claim.id().toString(),
                new ClaimSubmitted(
                        claim.id().value(),
                        claim.number(),
                        claim.member().value(),
                        claim.unit().value(),
                        claim.subject().careEvent().value(),
                        at));
    }

    @Override
    public void appealed(Claim claim, Instant at) {
        outbox.append(
                EventType.CLAIM_APPEALED,
                claim.id().toString(),
                new ClaimAppealed(
                        claim.id().value(), claim.unit().value(), claim.member().value(), at));
    }

    @Override
    public void withdrawn(Claim claim, Instant at) {
        outbox.append(
                EventType.CLAIM_WITHDRAWN,
                claim.id().toString(),
                new ClaimWithdrawn(
                        claim.id().value(), claim.unit().value(), claim.member().value(), at));
    }
}
