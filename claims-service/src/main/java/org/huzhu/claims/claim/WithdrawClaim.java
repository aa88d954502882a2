package org.huzhu.claims.claim;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Refused;

/** Takes a claim back before it is decided. */
@Singleton
public final class WithdrawClaim {

    private final Claims claims;
    private final Pauses pauses;
    private final Clock clock;

    WithdrawClaim(Claims claims, Pauses pauses, Clock clock) {
        this.claims = claims;
        this.pauses = pauses;
        this.clock = clock;
    }

    /**
     * Takes a claim back.
     *
     * @throws Refused with CLAIM_UNKNOWN, PRECONDITION_FAILED or CLAIM_STATE_FORBIDS
     */
    public Claim handle(Actor actor, ClaimId id, ExpectedVersion seen) {
        Claim claim = claims.locked(id, seen);
        Instant now = clock.instant();
        Claim withdrawn = claims.save(claim.withdrawn(actor, now));
        if (claim.state() == ClaimState.SUPPLEMENT_REQUESTED) {
            pauses.close(claim, now);
        }
        return withdrawn;
    }
}
