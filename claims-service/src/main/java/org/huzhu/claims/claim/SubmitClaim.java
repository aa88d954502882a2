package org.huzhu.claims.claim;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.Shanghai;

/** Hands a claim in: from here on the promised clock runs. */
public final class SubmitClaim {

    private final Claims claims;
    private final Pauses pauses;
    private final ClaimClock promise;
    private final ClaimHistory history;
    private final ClaimEvents events;
    private final Clock clock;

    /** Takes what it needs. */
    public SubmitClaim(
            Claims claims, Pauses pauses, ClaimClock promise, ClaimHistory history, ClaimEvents events, Clock clock) {
        this.claims = claims;
        this.pauses = pauses;
        this.promise = promise;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Hands a claim in.
     *
     * @throws Refused with CLAIM_UNKNOWN or CLAIM_STATE_FORBIDS
     */
    public Claim submit(Actor actor, ClaimId id) {
        Claim draft = claims.lock(id).orElseThrow(() -> new Refused(ClaimRefusal.CLAIM_UNKNOWN));
        Instant now = clock.instant();
        ClaimClock.Deadline due =
                promise.deadline(Shanghai.dateOf(now), pauses.of(id)).orElse(null);
        Claim submitted = claims.save(draft.submitted(new Claim.Submission(actor.person(), now), due));
        history.record(
                draft,
                submitted,
                new TimelineEntry(
                        Happening.SUBMITTED,
                        submitted.state(),
                        actor,
                        now,
                        due == null ? Map.of() : Map.of("dueOn", due.dueOn().toString())));
        events.submitted(submitted, now);
        return submitted;
    }
}
