package org.huzhu.claims.review;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.huzhu.claims.adjudication.KeptDetermination;
import org.huzhu.claims.claim.Actor;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimEvent;
import org.huzhu.claims.claim.Claims;
import org.huzhu.kernel.refusal.Refused;

/** A reviewer refuses a claim, for the reason in the note. */
@Singleton
public final class RejectClaim {

    private final Claims claims;
    private final WeighAnew weighAnew;
    private final Reviews reviews;
    private final Clock clock;

    RejectClaim(Claims claims, WeighAnew weighAnew, Reviews reviews, Clock clock) {
        this.claims = claims;
        this.weighAnew = weighAnew;
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * Refuses a locked claim.
     *
     * @throws Refused with REVIEW_REQUEST_WRONG when the note is missing
     */
    Claim of(Actor actor, Claim claim, Judgement judgement) {
        String note = judgement.requiredNote();
        KeptDetermination seen = weighAnew.latest(claim);
        Instant now = clock.instant();
        reviews.add(claim, judgement.level(), ReviewDecision.REJECT.name(), seen, actor, Optional.of(note), now);
        return claims.save(claim.rejected(
                ReviewDecision.REJECT.at(judgement.level()),
                claim.determinationVersion(),
                new ClaimEvent.Rejected(actor, now, seen.id(), "REVIEWER")));
    }
}
