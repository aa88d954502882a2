package org.huzhu.claims.review;

import jakarta.inject.Singleton;
import org.huzhu.claims.claim.Actor;
import org.huzhu.claims.claim.Appeals;
import org.huzhu.claims.claim.Beneficiaries;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ReviewLevel;
import org.huzhu.claims.claim.Submission;
import org.huzhu.kernel.refusal.Refused;

/**
 * Who may act at a level: not the claimant, not the member herself, nobody at both levels of one claim, and after an appeal
 * nobody who acted before it.
 */
@Singleton
public final class ReviewerFitness {

    private final Reviews reviews;
    private final Beneficiaries beneficiaries;
    private final Appeals appeals;

    ReviewerFitness(Reviews reviews, Beneficiaries beneficiaries, Appeals appeals) {
        this.reviews = reviews;
        this.beneficiaries = beneficiaries;
        this.appeals = appeals;
    }

    /**
     * Binds a person to a level of a claim, for ever.
     *
     * @throws Refused with REVIEWER_IS_CLAIMANT, REVIEWER_IS_BENEFICIARY, REVIEWER_DECIDED_OTHER_LEVEL or
     *     REVIEWER_DECIDED_BEFORE_APPEAL
     */
    void require(Actor actor, Claim claim, ReviewLevel level) {
        boolean claimant = actor.person().equals(claim.filing().person())
                || claim.submission()
                        .map(Submission::person)
                        .filter(actor.person()::equals)
                        .isPresent()
                || appeals.filedBy(claim, actor.person());
        if (claimant) {
            throw new Refused(ReviewRefusal.REVIEWER_IS_CLAIMANT);
        }
        if (actor.member().filter(claim.member()::equals).isPresent()
                || beneficiaries.is(actor.person(), claim.member())) {
            throw new Refused(ReviewRefusal.REVIEWER_IS_BENEFICIARY);
        }
        switch (reviews.takesLevel(claim, actor.person(), level)) {
            case FIT -> {}
            case OTHER_LEVEL -> throw new Refused(ReviewRefusal.REVIEWER_DECIDED_OTHER_LEVEL);
            case BEFORE_APPEAL -> throw new Refused(ReviewRefusal.REVIEWER_DECIDED_BEFORE_APPEAL);
        }
    }
}
