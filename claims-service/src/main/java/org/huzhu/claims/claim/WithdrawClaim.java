package org.huzhu.claims.claim;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.huzhu.kernel.refusal.Refused;

/** Takes a claim back before it is decided. */
public final class WithdrawClaim {

    private final Claims claims;
    private final Pauses pauses;
    private final ClaimHistory history;
    private final ClaimEvents events;
    private final Clock clock;

    /** Takes what it needs. */
    public WithdrawClaim(Claims claims, Pauses pauses, ClaimHistory history, ClaimEvents events, Clock clock) {
        this.claims = claims;
        this.pauses = pauses;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a claim back.
     *
     * @throws Refused with CLAIM_UNKNOWN or CLAIM_STATE_FORBIDS
     */
    public Claim withdraw(Actor actor, ClaimId id) {
        Claim claim = claims.lock(id).orElseThrow(() -> new Refused(ClaimRefusal.CLAIM_UNKNOWN));
        Instant now = clock.instant();
        Claim withdrawn = claims.save(claim.withdrawn());
        if (claim.state() == ClaimState.SUPPLEMENT_REQUESTED) {
            pauses.close(claim, now);
        }
        history.record(
                claim, withdrawn, new TimelineEntry(Happening.WITHDRAWN, withdrawn.state(), actor, now, Map.of()));
        if (claim.submission() != null) {
            events.withdrawn(withdrawn, now);
        }
        return withdrawn;
    }
}
