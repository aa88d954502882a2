package org.huzhu.claims.review;

import org.huzhu.claims.claim.Actor;
import org.huzhu.claims.claim.Claim;
import org.huzhu.kernel.refusal.Refused;

/** Who may act at a level: not the claimant, and nobody at both levels of one claim. */
final class Fitness {

    private Fitness() {}

    static void require(Actor actor, Claim claim, ReviewLevel level, Reviews reviews) {
        Claim.Submission submission = claim.submission();
        boolean claimant = actor.person().equals(claim.filing().person())
                || (submission != null && actor.person().equals(submission.person()));
        if (claimant) {
            throw new Refused(ReviewRefusal.REVIEWER_IS_CLAIMANT);
        }
        if (!reviews.takesLevel(claim, actor.person(), level)) {
            throw new Refused(ReviewRefusal.REVIEWER_DECIDED_OTHER_LEVEL);
        }
    }
}
