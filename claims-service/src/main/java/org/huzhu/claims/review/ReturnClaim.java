package org.huzhu.claims.review;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.huzhu.claims.claim.Actor;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimEvent;
import org.huzhu.claims.claim.ClaimEventKind;
import org.huzhu.claims.claim.Claims;
import org.huzhu.claims.claim.RequestSupplement;
import org.huzhu.kernel.refusal.Refused;

/** A reviewer sends a claim back: from the handling office to the claimant, from the province to the handling office. */
@Singleton
public final class ReturnClaim {

    private final Claims claims;
    private final WeighAnew weighAnew;
    private final Reviews reviews;
    private final RequestSupplement supplements;
    private final Clock clock;

    ReturnClaim(Claims claims, WeighAnew weighAnew, Reviews reviews, RequestSupplement supplements, Clock clock) {
        this.claims = claims;
        this.weighAnew = weighAnew;
        this.reviews = reviews;
        this.supplements = supplements;
        this.clock = clock;
    }

    /**
     * Sends a locked claim back.
     *
     * @throws Refused with REVIEW_REQUEST_WRONG when the note is missing
     */
    Claim of(Actor actor, Claim claim, Judgement judgement) {
        String note = judgement.requiredNote();
        Instant now = clock.instant();
        reviews.add(
                claim,
                judgement.level(),
                ReviewDecision.RETURN.name(),
                weighAnew.latest(claim),
                actor,
                Optional.of(note),
                now);
        return switch (judgement.level()) {
            case OFFICE -> supplements.returned(actor, claim, note);
            case PROVINCE ->
                claims.save(claim.returnedToOffice(
                        new ClaimEvent.Noted(actor, now, ClaimEventKind.RETURNED_TO_OFFICE, Map.of())));
        };
    }
}
