package org.huzhu.claims.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.huzhu.claims.claim.ClaimFixtures.CLAIM;
import static org.huzhu.claims.claim.ClaimFixtures.NOW;
import static org.huzhu.claims.claim.ClaimFixtures.OFFICE;
import static org.huzhu.claims.review.Reviewing.CONFIRMING;
import static org.huzhu.claims.review.Reviewing.DENYING_THE_BREAST;
import static org.huzhu.claims.review.Reviewing.approval;
import static org.huzhu.claims.review.Reviewing.leavingOpen;

import java.util.Optional;
import java.util.Set;
import org.huzhu.claims.adjudication.InMemoryAdjudication;
import org.huzhu.claims.adjudication.KeptDetermination;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimAmounts;
import org.huzhu.claims.claim.ClaimEvent;
import org.huzhu.claims.claim.ClaimState;
import org.huzhu.claims.claim.Owed;
import org.huzhu.claims.claim.ReviewLevel;
import org.huzhu.claims.claim.Reviewers;
import org.huzhu.claims.support.TestPlans;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;

class ApproveAtOfficeTest {

    private final Reviewing reviewing = new Reviewing();
    private final ApproveAtOffice approveAtOffice = reviewing.approveAtOffice;

    private static void requireNothingHappened(Reviewing reviewing, Claim claim) {
        assertThat(reviewing.claims.now(CLAIM)).isEqualTo(claim);
        assertThat(reviewing.reviews.all()).isEmpty();
        assertThat(reviewing.member.determinations.all(CLAIM)).hasSize(1);
    }

    @Test
    void the_office_agrees_with_what_is_owed_line_by_line() {
        // Given
        Claim claim = reviewing.beforeOffice();

        // When
        Claim approved = approveAtOffice.of(OFFICE, claim, approval(ReviewLevel.OFFICE, CONFIRMING));

        // Then
        KeptDetermination decided = reviewing.determination(2);
        assertThat(approved.state()).isEqualTo(ClaimState.PROVINCIAL_REVIEW);
        assertThat(approved.reviewers()).isEqualTo(new Reviewers(Optional.of("office-1"), Optional.empty()));
        assertThat(approved.amounts()).isEqualTo(new ClaimAmounts(Money.yuan("56312.10"), Money.ZERO, Money.ZERO));
        assertThat(approved.determinationVersion()).isEqualTo(2);
        assertThat(approved.version()).isEqualTo(1);
        assertThat(reviewing.claims.events())
                .containsExactly(new ClaimEvent.ApprovedAtOffice(OFFICE, NOW, decided.owed()));
        assertThat(decided.owed().payable()).isEqualTo(Money.yuan("56312.10"));
        assertThat(decided.owed().lines())
                .extracting(Owed.OwedLine::planCode, Owed.OwedLine::amount, Owed.OwedLine::endsCover)
                .containsExactly(
                        tuple("HB-HOSPITAL", Money.yuan("1312.10"), false),
                        tuple("HB-SEVERE", Money.yuan("40000.00"), false),
                        tuple("HB-WOMEN", Money.yuan("15000.00"), true));
        assertThat(reviewing.reviews.all())
                .containsExactly(new InMemoryReviews.Review(
                        CLAIM,
                        ReviewLevel.OFFICE,
                        "APPROVE",
                        2,
                        decided.outcomeDigest(),
                        "office-1",
                        Optional.of("材料齐全"),
                        NOW));
    }

    @Test
    void what_the_reviewer_denies_is_not_owed() {
        // Given
        Claim claim = reviewing.beforeOffice();

        // When
        Claim approved = approveAtOffice.of(OFFICE, claim, approval(ReviewLevel.OFFICE, DENYING_THE_BREAST));

        // Then
        assertThat(approved.amounts().proposed()).isEqualTo(Money.yuan("41312.10"));
        assertThat(reviewing.determination(2).owed().lines())
                .extracting(Owed.OwedLine::planCode)
                .containsExactly("HB-HOSPITAL", "HB-SEVERE");
    }

    @Test
    void what_is_owed_otherwise_by_now_is_not_approved() {
        // Given
        Claim claim = reviewing.beforeOffice();
        reviewing.member.holds(TestPlans.SEVERE, 5);

        // When
        Refused refused = catchThrowableOfType(
                Refused.class, () -> approveAtOffice.of(OFFICE, claim, approval(ReviewLevel.OFFICE, CONFIRMING)));

        // Then
        assertThat(refused.code()).isEqualTo(ReviewRefusal.DETERMINATION_STALE);
        requireNothingHappened(reviewing, claim);
    }

    @Test
    void conditions_that_nobody_looked_at_are_not_approved() {
        // Given
        Claim claim = reviewing.beforeOffice();

        // When
        Refused refused =
                catchThrowableOfType(Refused.class, () -> approveAtOffice.of(OFFICE, claim, leavingOpen(Set.of())));

        // Then
        assertThat(refused.code()).isEqualTo(ReviewRefusal.CONDITIONS_OPEN);
        requireNothingHappened(reviewing, claim);
    }

    @Test
    void lines_that_all_wait_are_not_approved() {
        // Given
        Reviewing women = new Reviewing(new InMemoryAdjudication().holds(TestPlans.WOMEN, 1));
        Claim claim = women.beforeOffice();

        // When
        Refused refused = catchThrowableOfType(
                Refused.class, () -> women.approveAtOffice.of(OFFICE, claim, leavingOpen(Set.of("BREAST_PRIMARY"))));

        // Then
        assertThat(refused.code()).isEqualTo(ReviewRefusal.EVIDENCE_PENDING);
        requireNothingHappened(women, claim);
    }
}
