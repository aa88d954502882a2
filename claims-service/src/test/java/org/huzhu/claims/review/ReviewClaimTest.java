package org.huzhu.claims.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.claims.claim.ClaimFixtures.CLAIM;
import static org.huzhu.claims.claim.ClaimFixtures.MEMBER;
import static org.huzhu.claims.claim.ClaimFixtures.OFFICE;
import static org.huzhu.claims.claim.ClaimFixtures.PROVINCE;
import static org.huzhu.claims.claim.ClaimFixtures.WORKER;
import static org.huzhu.claims.review.Reviewing.CONFIRMING;
import static org.huzhu.claims.review.Reviewing.approval;
import static org.huzhu.claims.review.Reviewing.judgement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.huzhu.claims.adjudication.Findings;
import org.huzhu.claims.claim.Actor;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimFixtures;
import org.huzhu.claims.claim.ClaimRefusal;
import org.huzhu.claims.claim.ClaimState;
import org.huzhu.claims.claim.Decider;
import org.huzhu.claims.claim.ReviewLevel;
import org.huzhu.claims.claim.VerificationMark;
import org.huzhu.kernel.change.ChangeRefusal;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.IllegalTransition;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;

class ReviewClaimTest {

    private static final Judgement AT_OFFICE = approval(ReviewLevel.OFFICE, CONFIRMING);
    private static final Judgement AT_PROVINCE = approval(ReviewLevel.PROVINCE, Findings.NONE);

    private final Reviewing reviewing = new Reviewing();
    private final ReviewClaim reviewClaim = reviewing.reviewClaim;

    private static Judgement naming(int determination) {
        return new Judgement(
                ReviewLevel.OFFICE,
                ReviewDecision.APPROVE,
                Optional.empty(),
                CONFIRMING,
                Set.of(),
                OptionalInt.of(determination));
    }

    private Refused refusal(Actor actor, Judgement judgement) {
        return catchThrowableOfType(
                Refused.class, () -> reviewClaim.handle(actor, CLAIM, ExpectedVersion.ANY, judgement));
    }

    @Test
    void two_people_approve_one_after_the_other() {
        // Given
        reviewing.beforeOffice();
        reviewClaim.handle(OFFICE, CLAIM, ExpectedVersion.of(0), naming(1));

        // When
        Claim approved = reviewClaim.handle(PROVINCE, CLAIM, ExpectedVersion.of(1), AT_PROVINCE);

        // Then
        assertThat(approved.state()).isEqualTo(ClaimState.APPROVED);
        assertThat(approved.amounts().approved()).isEqualTo(Money.yuan("56312.10"));
        assertThat(reviewing.reviews.deciders(approved))
                .containsExactly(
                        new Decider("office-1", ReviewLevel.OFFICE), new Decider("province-1", ReviewLevel.PROVINCE));
        assertThat(reviewing.held).containsExactly(MEMBER, MEMBER);
    }

    @Test
    void a_claim_is_refused_at_the_level_of_the_judgement() {
        // Given
        reviewing.beforeOffice();

        // When
        Claim rejected = reviewClaim.handle(
                OFFICE,
                CLAIM,
                ExpectedVersion.ANY,
                judgement(ReviewLevel.OFFICE, ReviewDecision.REJECT, Optional.of("不在保障范围")));

        // Then
        assertThat(rejected.state()).isEqualTo(ClaimState.REJECTED);
    }

    @Test
    void a_claim_is_sent_back_from_the_level_of_the_judgement() {
        // Given
        reviewing.beforeProvince(CONFIRMING);

        // When
        Claim returned = reviewClaim.handle(
                PROVINCE,
                CLAIM,
                ExpectedVersion.ANY,
                judgement(ReviewLevel.PROVINCE, ReviewDecision.RETURN, Optional.of("诊断依据不足")));

        // Then
        assertThat(returned.state()).isEqualTo(ClaimState.OFFICE_REVIEW);
    }

    @Test
    void an_unknown_claim_is_refused() {
        // When
        Refused refused = refusal(OFFICE, AT_OFFICE);

        // Then
        assertThat(refused.code()).isEqualTo(ClaimRefusal.CLAIM_UNKNOWN);
    }

    @Test
    void a_claim_that_the_reviewer_saw_otherwise_is_left_alone() {
        // Given
        Claim claim = reviewing.beforeOffice();

        // When
        Refused refused = catchThrowableOfType(
                Refused.class, () -> reviewClaim.handle(OFFICE, CLAIM, ExpectedVersion.of(5), AT_OFFICE));

        // Then
        assertThat(refused.code()).isEqualTo(ChangeRefusal.PRECONDITION_FAILED);
        assertThat(reviewing.claims.now(CLAIM)).isEqualTo(claim);
        assertThat(reviewing.reviews.deciders(claim)).isEmpty();
    }

    @Test
    void the_province_does_not_decide_before_the_office() {
        // Given
        Claim claim = reviewing.beforeOffice();

        // When
        Refused refused = refusal(PROVINCE, AT_PROVINCE);

        // Then
        assertThat(refused).isInstanceOf(IllegalTransition.class);
        assertThat(refused.code()).isEqualTo(ClaimRefusal.CLAIM_STATE_FORBIDS);
        assertThat(reviewing.claims.now(CLAIM)).isEqualTo(claim);
        assertThat(reviewing.reviews.deciders(claim)).isEmpty();
    }

    @Test
    void nobody_approves_at_both_levels() {
        // Given
        Claim claim = reviewing.beforeProvince(CONFIRMING);

        // When
        Refused refused = refusal(OFFICE, AT_PROVINCE);

        // Then
        assertThat(refused.code()).isEqualTo(ReviewRefusal.REVIEWER_DECIDED_OTHER_LEVEL);
        assertThat(reviewing.claims.now(CLAIM)).isEqualTo(claim);
    }

    @Test
    void who_handed_a_claim_in_does_not_decide_on_it() {
        // Given
        Claim claim = reviewing.beforeOffice();

        // When
        Refused refused = refusal(new Actor(WORKER.person(), "office-reviewer"), AT_OFFICE);

        // Then
        assertThat(refused.code()).isEqualTo(ReviewRefusal.REVIEWER_IS_CLAIMANT);
        assertThat(reviewing.claims.now(CLAIM)).isEqualTo(claim);
    }

    @Test
    void the_member_does_not_decide_on_her_own_claim() {
        // Given
        Claim claim = reviewing.beforeOffice();

        // When
        Refused refused = refusal(new Actor("herself", "office-reviewer"), AT_OFFICE);

        // Then
        assertThat(refused.code()).isEqualTo(ReviewRefusal.REVIEWER_IS_BENEFICIARY);
        assertThat(reviewing.claims.now(CLAIM)).isEqualTo(claim);
    }

    @Test
    void after_an_appeal_others_decide() {
        // Given
        reviewing.beforeProvince(CONFIRMING);
        reviewing.appeals.add(reviewing.claims.now(CLAIM), "病理报告已补", WORKER, ClaimFixtures.NOW);

        // When
        Refused refused = refusal(PROVINCE, AT_PROVINCE);

        // Then
        assertThat(refused.code()).isEqualTo(ReviewRefusal.REVIEWER_DECIDED_BEFORE_APPEAL);
    }

    @Test
    void what_could_not_be_weighed_is_not_decided_on() {
        // Given
        Claim claim = reviewing.beforeOffice();
        Claim unweighed = reviewing.claims.given(new Claim(
                claim.id(),
                claim.number(),
                claim.subject(),
                claim.filing(),
                claim.state(),
                claim.submission(),
                claim.deadline(),
                claim.reviewers(),
                claim.amounts(),
                VerificationMark.UNWEIGHED,
                claim.round(),
                claim.determinationVersion(),
                claim.version()));

        // When
        Refused refused = refusal(OFFICE, judgement(ReviewLevel.OFFICE, ReviewDecision.REJECT, Optional.of("不在保障范围")));

        // Then
        assertThat(refused.code()).isEqualTo(ReviewRefusal.CLAIM_NOT_WEIGHED);
        assertThat(reviewing.claims.now(CLAIM)).isEqualTo(unweighed);
    }

    @Test
    void an_approval_of_a_version_that_was_replaced_is_void() {
        // Given
        Claim claim = reviewing.beforeOffice();

        // When
        Refused refused = refusal(OFFICE, naming(2));

        // Then
        assertThat(refused.code()).isEqualTo(ReviewRefusal.DETERMINATION_STALE);
        assertThat(refused.params()).isEqualTo(Map.of("version", "1", "payable", "56312.10"));
        assertThat(reviewing.claims.now(CLAIM)).isEqualTo(claim);
        assertThat(reviewing.reviews.all()).isEqualTo(List.of());
    }
}
