package org.huzhu.claims.review;

import org.huzhu.claims.claim.Actor;
import org.huzhu.claims.claim.Beneficiaries;
import org.huzhu.claims.claim.Claim;
import org.huzhu.kernel.refusal.Refused;

/** Who may act at a level: not the claimant, not the member herself, and nobody at both levels of one claim. */
public final class Fitness {

    private final Reviews reviews;
    private final Beneficiaries beneficiaries;

    /** Takes who acted at which level, and who is known to be which member. */
    public Fitness(Reviews reviews, Beneficiaries beneficiaries) {
        this.reviews = reviews;
        this.beneficiaries = beneficiaries;
    }

    void require(Actor actor, Claim claim, ReviewLevel level) {
        Claim.Submission submission = claim.submission();
        boolean claimant = actor.person().equals(claim.filing().person())
                || (submission != null && actor.person().equals(submission.person()));
        if (claimant) {
            throw new Refused(ReviewRefusal.REVIEWER_IS_CLAIMANT);
        }
        if (claim.member().equals(actor.member()) || beneficiaries.is(actor.person(), claim.member())) {
            throw new Refused(ReviewRefusal.REVIEWER_IS_BENEFICIARY);
        }
        if (!reviews.takesLevel(claim, actor.person(), level)) {
            throw new Refused(ReviewRefusal.REVIEWER_DECIDED_OTHER_LEVEL);
        }
    }
}
