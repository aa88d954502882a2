package org.huzhu.claims.claim;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.Shanghai;

/** Objects to a refusal. The promised clock starts anew; the day of filing stays that of the first submission. */
public final class AppealClaim {

    private final Claims claims;
    private final Appeals appeals;
    private final ClaimClock promise;
    private final ClaimHistory history;
    private final ClaimEvents events;
    private final Clock clock;

    /** Takes what it needs. */
    public AppealClaim(
            Claims claims, Appeals appeals, ClaimClock promise, ClaimHistory history, ClaimEvents events, Clock clock) {
        this.claims = claims;
        this.appeals = appeals;
        this.promise = promise;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Appeals.
     *
     * @param reason in the claimant's words
     * @throws Refused with CLAIM_UNKNOWN, CLAIM_STATE_FORBIDS or SETTLEMENT_CLAIMED
     */
    public Claim appeal(Actor actor, ClaimId id, String reason) {
        Claim refused = claims.lock(id).orElseThrow(() -> new Refused(ClaimRefusal.CLAIM_UNKNOWN));
        Instant now = clock.instant();
        ClaimClock.Deadline due =
                promise.deadline(Shanghai.dateOf(now), List.of()).orElse(null);
        Claim appealed = claims.save(refused.appealed(due));
        appeals.add(appealed, reason, actor, now);
        history.record(
                refused,
                appealed,
                new TimelineEntry(
                        Happening.APPEALED,
                        appealed.state(),
                        actor,
                        now,
                        due == null ? Map.of() : Map.of("dueOn", due.dueOn().toString())));
        events.appealed(appealed, now);
        return appealed;
    }
}
