package org.huzhu.claims.claim;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.Shanghai;

/** Hands a claim in: from here on the promised clock runs. */
@Singleton
public final class SubmitClaim {

    private final Claims claims;
    private final Pauses pauses;
    private final ClaimClock promise;
    private final Clock clock;

    SubmitClaim(Claims claims, Pauses pauses, ClaimClock promise, Clock clock) {
        this.claims = claims;
        this.pauses = pauses;
        this.promise = promise;
        this.clock = clock;
    }

    /**
     * Hands a claim in.
     *
     * @throws Refused with CLAIM_UNKNOWN, PRECONDITION_FAILED or CLAIM_STATE_FORBIDS
     */
    public Claim handle(Actor actor, ClaimId id, ExpectedVersion seen) {
        Claim draft = claims.locked(id, seen);
        Instant now = clock.instant();
        return claims.save(draft.submitted(actor, now, promise.deadline(Shanghai.dateOf(now), pauses.of(id))));
    }
}
