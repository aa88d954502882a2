package org.huzhu.claims.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.claims.claim.ClaimFixtures.MEMBER;
import static org.huzhu.claims.claim.ClaimFixtures.NOW;
import static org.huzhu.claims.claim.ClaimFixtures.OFFICE;
import static org.huzhu.claims.claim.ClaimFixtures.WORKER;

import java.util.Optional;
import org.huzhu.claims.claim.Actor;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimFixtures;
import org.huzhu.claims.claim.ClaimState;
import org.huzhu.claims.claim.InMemoryAppeals;
import org.huzhu.claims.claim.ReviewLevel;
import org.huzhu.kernel.refusal.RefusalCode;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;

class ReviewerFitnessTest {

    private static final Claim CLAIM = ClaimFixtures.in(ClaimState.OFFICE_REVIEW);

    private final InMemoryAppeals appeals = new InMemoryAppeals();
    private final InMemoryReviews reviews = new InMemoryReviews(appeals);
    private final ReviewerFitness fitness =
            new ReviewerFitness(reviews, (person, member) -> person.equals("herself"), appeals);

    @Test
    void somebody_who_has_no_part_in_it_may_act() {
        assertThatCode(() -> fitness.require(OFFICE, CLAIM, ReviewLevel.OFFICE)).doesNotThrowAnyException();
    }

    @Test
    void who_filed_or_handed_in_does_not_review() {
        assertThat(refusal(new Actor("worker-1", "office-reviewer"))).isEqualTo(ReviewRefusal.REVIEWER_IS_CLAIMANT);
    }

    @Test
    void who_appealed_does_not_review() {
        // Given
        appeals.add(CLAIM, "病理报告已补", OFFICE, NOW);

        // When / Then
        assertThat(refusal(OFFICE)).isEqualTo(ReviewRefusal.REVIEWER_IS_CLAIMANT);
    }

    @Test
    void the_member_does_not_review_by_token_nor_by_what_she_once_did() {
        assertThat(refusal(new Actor("office-2", "office-reviewer", Optional.of(MEMBER))))
                .isEqualTo(ReviewRefusal.REVIEWER_IS_BENEFICIARY);
        assertThat(refusal(new Actor("herself", "office-reviewer"))).isEqualTo(ReviewRefusal.REVIEWER_IS_BENEFICIARY);
    }

    @Test
    void nobody_acts_at_both_levels() {
        // Given
        reviews.takesLevel(CLAIM, OFFICE.person(), ReviewLevel.PROVINCE);

        // When / Then
        assertThat(refusal(OFFICE)).isEqualTo(ReviewRefusal.REVIEWER_DECIDED_OTHER_LEVEL);
    }

    @Test
    void nobody_acts_before_and_after_an_appeal() {
        // Given
        reviews.takesLevel(CLAIM, OFFICE.person(), ReviewLevel.OFFICE);
        appeals.add(CLAIM, "病理报告已补", WORKER, NOW);

        // When / Then
        assertThat(refusal(OFFICE)).isEqualTo(ReviewRefusal.REVIEWER_DECIDED_BEFORE_APPEAL);
    }

    private RefusalCode refusal(Actor actor) {
        return catchThrowableOfType(Refused.class, () -> fitness.require(actor, CLAIM, ReviewLevel.OFFICE))
                .code();
    }
}
