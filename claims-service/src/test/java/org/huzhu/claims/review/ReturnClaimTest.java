package org.huzhu.claims.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.claims.claim.ClaimFixtures.CLAIM;
import static org.huzhu.claims.claim.ClaimFixtures.NOW;
import static org.huzhu.claims.claim.ClaimFixtures.OFFICE;
import static org.huzhu.claims.claim.ClaimFixtures.PROVINCE;
import static org.huzhu.claims.review.Reviewing.CONFIRMING;
import static org.huzhu.claims.review.Reviewing.judgement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimEvent;
import org.huzhu.claims.claim.ClaimEventKind;
import org.huzhu.claims.claim.ClaimState;
import org.huzhu.claims.claim.Pauses;
import org.huzhu.claims.claim.ReviewLevel;
import org.huzhu.claims.claim.Reviewers;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.personal.KeptField;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;

class ReturnClaimTest {

    private final Reviewing reviewing = new Reviewing();
    private final ReturnClaim returnClaim = reviewing.returnClaim;

    private static Judgement sendingBack(ReviewLevel level, Optional<String> note) {
        return judgement(level, ReviewDecision.RETURN, note);
    }

    @Test
    void the_office_asks_the_claimant_and_the_clock_stands_still() {
        // Given
        Claim claim = reviewing.beforeOffice();

        // When
        Claim returned = returnClaim.of(OFFICE, claim, sendingBack(ReviewLevel.OFFICE, Optional.of("请补病理报告")));

        // Then
        assertThat(claim.deadline()).isPresent();
        assertThat(returned.state()).isEqualTo(ClaimState.SUPPLEMENT_REQUESTED);
        assertThat(returned.deadline()).isEmpty();
        assertThat(returned.version()).isEqualTo(1);
        assertThat(reviewing.pauses.openQuestion(returned))
                .contains(new Pauses.Question(KeptField.of(Sensitive.of("请补病理报告")), NOW));
        assertThat(reviewing.claims.events())
                .containsExactly(new ClaimEvent.Noted(OFFICE, NOW, ClaimEventKind.SUPPLEMENT_REQUESTED, Map.of()));
        assertThat(reviewing.reviews.all())
                .containsExactly(new InMemoryReviews.Review(
                        CLAIM,
                        ReviewLevel.OFFICE,
                        "RETURN",
                        1,
                        reviewing.determination(1).outcomeDigest(),
                        "office-1",
                        Optional.of("请补病理报告"),
                        NOW));
    }

    @Test
    void the_province_sends_it_back_to_the_office_whose_approval_is_void() {
        // Given
        Claim claim = reviewing.beforeProvince(CONFIRMING);

        // When
        Claim returned = returnClaim.of(PROVINCE, claim, sendingBack(ReviewLevel.PROVINCE, Optional.of("诊断依据不足")));

        // Then
        assertThat(returned.state()).isEqualTo(ClaimState.OFFICE_REVIEW);
        assertThat(returned.reviewers()).isEqualTo(Reviewers.NONE);
        assertThat(returned.deadline()).isEqualTo(claim.deadline());
        assertThat(returned.amounts().proposed()).isEqualTo(Money.yuan("56312.10"));
        assertThat(returned.version()).isEqualTo(2);
        assertThat(reviewing.pauses.openQuestion(returned)).isEmpty();
        assertThat(reviewing.claims.events().getLast())
                .isEqualTo(new ClaimEvent.Noted(PROVINCE, NOW, ClaimEventKind.RETURNED_TO_OFFICE, Map.of()));
        assertThat(reviewing.reviews.all().getLast().decision()).isEqualTo("RETURN");
    }

    @Test
    void nobody_sends_back_without_saying_why() {
        // Given
        Claim claim = reviewing.beforeOffice();

        // When
        Refused refused = catchThrowableOfType(
                Refused.class, () -> returnClaim.of(OFFICE, claim, sendingBack(ReviewLevel.OFFICE, Optional.empty())));

        // Then
        assertThat(refused.code()).isEqualTo(ReviewRefusal.REVIEW_REQUEST_WRONG);
        assertThat(refused.faults()).isEqualTo(List.of(Fault.at("/note", "FIELD_MISSING")));
        assertThat(reviewing.claims.now(CLAIM)).isEqualTo(claim);
        assertThat(reviewing.reviews.all()).isEmpty();
        assertThat(reviewing.pauses.openQuestion(claim)).isEmpty();
    }
}
