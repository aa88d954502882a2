package org.huzhu.claims.claim;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.Shanghai;

/** Objects to a refusal. The promised clock starts anew; the day of filing stays that of the first submission. */
@Singleton
public final class AppealClaim {

    private final Claims claims;
    private final Appeals appeals;
    private final ClaimClock promise;
    private final Clock clock;

    AppealClaim(Claims claims, Appeals appeals, ClaimClock promise, Clock clock) {
        this.claims = claims;
        this.appeals = appeals;
        this.promise = promise;
        this.clock = clock;
    }

    /**
     * Appeals.
     *
     * @param reason in the claimant's words
     * @throws Refused with CLAIM_UNKNOWN, PRECONDITION_FAILED, CLAIM_STATE_FORBIDS or SETTLEMENT_CLAIMED
     */
    public Claim handle(Actor actor, ClaimId id, ExpectedVersion seen, String reason) {
        Claim refused = claims.locked(id, seen);
        Instant now = clock.instant();
        Claim appealed = claims.save(refused.appealed(actor, now, promise.deadline(Shanghai.dateOf(now), List.of())));
        appeals.add(appealed, reason, actor, now);
        return appealed;
    }
}
