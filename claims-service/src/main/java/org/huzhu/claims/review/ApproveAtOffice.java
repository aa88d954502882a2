package org.huzhu.claims.review;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.huzhu.claims.adjudication.KeptDetermination;
import org.huzhu.claims.claim.Actor;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.Claims;
import org.huzhu.claims.claim.ReviewLevel;
import org.huzhu.kernel.refusal.Refused;

/** The handling office agrees with a determination. */
@Singleton
public final class ApproveAtOffice {

    private final Claims claims;
    private final WeighAnew weighAnew;
    private final Reviews reviews;
    private final Clock clock;

    ApproveAtOffice(Claims claims, WeighAnew weighAnew, Reviews reviews, Clock clock) {
        this.claims = claims;
        this.weighAnew = weighAnew;
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * Approves a locked claim; a determination that the reviewer's findings changed becomes its next version.
     *
     * @throws Refused with DETERMINATION_STALE, CONDITIONS_OPEN or EVIDENCE_PENDING
     */
    Claim of(Actor actor, Claim claim, Judgement judgement) {
        KeptDetermination decided = weighAnew.store(claim, weighAnew.of(claim, judgement));
        Instant now = clock.instant();
        reviews.add(claim, ReviewLevel.OFFICE, ReviewDecision.APPROVE.name(), decided, actor, judgement.note(), now);
        return claims.save(claim.approvedAtOffice(actor, now, decided.owed()));
    }
}
