package org.huzhu.claims.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.claims.claim.ClaimFixtures.CLAIM;
import static org.huzhu.claims.claim.ClaimFixtures.MEMBER;
import static org.huzhu.claims.claim.ClaimFixtures.NOW;
import static org.huzhu.claims.claim.ClaimFixtures.OFFICE;
import static org.huzhu.claims.claim.ClaimFixtures.PROVINCE;
import static org.huzhu.claims.review.Reviewing.CONFIRMING;
import static org.huzhu.claims.review.Reviewing.judgement;

import java.util.List;
import java.util.Optional;
import org.huzhu.benefit.held.Accumulators;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimAmounts;
import org.huzhu.claims.claim.ClaimEvent;
import org.huzhu.claims.claim.ClaimState;
import org.huzhu.claims.claim.ReviewLevel;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RejectClaimTest {

    private final Reviewing reviewing = new Reviewing();
    private final RejectClaim rejectClaim = reviewing.rejectClaim;

    private static Judgement rejection(ReviewLevel level, String note) {
        return judgement(level, ReviewDecision.REJECT, Optional.of(note));
    }

    @Test
    void the_office_refuses_for_the_reason_in_the_note() {
        // Given
        Claim claim = reviewing.beforeOffice();

        // When
        Claim rejected = rejectClaim.of(OFFICE, claim, rejection(ReviewLevel.OFFICE, " 不在保障范围 "));

        // Then
        assertThat(rejected.state()).isEqualTo(ClaimState.REJECTED);
        assertThat(rejected.amounts()).isEqualTo(ClaimAmounts.NONE);
        assertThat(rejected.determinationVersion()).isEqualTo(1);
        assertThat(rejected.version()).isEqualTo(1);
        assertThat(reviewing.claims.events())
                .containsExactly(new ClaimEvent.Rejected(
                        OFFICE, NOW, reviewing.determination(1).id(), "REVIEWER"));
        assertThat(reviewing.reviews.all())
                .containsExactly(new InMemoryReviews.Review(
                        CLAIM,
                        ReviewLevel.OFFICE,
                        "REJECT",
                        1,
                        reviewing.determination(1).outcomeDigest(),
                        "office-1",
                        Optional.of("不在保障范围"),
                        NOW));
    }

    @Test
    void the_province_refuses_what_the_office_approved() {
        // Given
        Claim claim = reviewing.beforeProvince(CONFIRMING);

        // When
        Claim rejected = rejectClaim.of(PROVINCE, claim, rejection(ReviewLevel.PROVINCE, "不在保障范围"));

        // Then
        assertThat(rejected.state()).isEqualTo(ClaimState.REJECTED);
        assertThat(rejected.amounts()).isEqualTo(ClaimAmounts.NONE);
        assertThat(rejected.determinationVersion()).isEqualTo(2);
        assertThat(reviewing.claims.events().getLast())
                .isEqualTo(new ClaimEvent.Rejected(
                        PROVINCE, NOW, reviewing.determination(2).id(), "REVIEWER"));
        assertThat(reviewing.reviews.all().getLast().level()).isEqualTo(ReviewLevel.PROVINCE);
        assertThat(reviewing.member.utilizations.of(MEMBER)).isEqualTo(Accumulators.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n"})
    void a_refusal_without_a_reason_is_refused(String note) {
        // Given
        Claim claim = reviewing.beforeOffice();

        // When
        Refused refused = catchThrowableOfType(
                Refused.class, () -> rejectClaim.of(OFFICE, claim, rejection(ReviewLevel.OFFICE, note)));

        // Then
        assertThat(refused.code()).isEqualTo(ReviewRefusal.REVIEW_REQUEST_WRONG);
        assertThat(refused.faults()).isEqualTo(List.of(Fault.at("/note", "FIELD_MISSING")));
        assertThat(reviewing.claims.now(CLAIM)).isEqualTo(claim);
        assertThat(reviewing.reviews.all()).isEmpty();
    }
}
