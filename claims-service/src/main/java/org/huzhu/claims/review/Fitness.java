package org.huzhu.claims.review;

import org.huzhu.claims.claim.Actor;
import org.huzhu.claims.claim.Appeals;
import org.huzhu.claims.claim.Beneficiaries;
import org.huzhu.claims.claim.Claim;
import org.huzhu.kernel.refusal.Refused;

/**
 * Who may act at a level: not the claimant, not the member herself, nobody at both levels of one claim, and after an appeal
 * nobody who acted before it.
 */
public final class Fitness {

    private final Reviews reviews;
    private final Beneficiaries beneficiaries;
    private final Appeals appeals;

    /** Takes who acted at which level, who is known to be which member, and who appealed. */
    public Fitness(Reviews reviews, Beneficiaries beneficiaries, Appeals appeals) {
        this.reviews = reviews;
        this.beneficiaries = beneficiaries;
        this.appeals = appeals;
    }

    void require(Actor actor, Claim claim, ReviewLevel level) {
        Claim.Submission submission = claim.submission();
        boolean claimant = actor.person().equals(claim.filing().person())
                || (submission != null && actor.person().equals(submission.person()))
                || appeals.filedBy(claim, actor.person());
        if (claimant) {
            throw new Refused(ReviewRefusal.REVIEWER_IS_CLAIMANT);
        }
        if (claim.member().equals(actor.member()) || beneficiaries.is(actor.person(), claim.member())) {
            throw new Refused(ReviewRefusal.REVIEWER_IS_BENEFICIARY);
        }
        switch (reviews.takesLevel(claim, actor.person(), level)) {
            case FIT -> {}
            case OTHER_LEVEL -> throw new Refused(ReviewRefusal.REVIEWER_DECIDED_OTHER_LEVEL);
            case BEFORE_APPEAL -> throw new Refused(ReviewRefusal.REVIEWER_DECIDED_BEFORE_APPEAL);
        }
    }
}
