package org.huzhu.claims.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.claims.claim.ClaimFixtures.CLAIM;
import static org.huzhu.claims.claim.ClaimFixtures.MEMBER;
import static org.huzhu.claims.claim.ClaimFixtures.NOW;
import static org.huzhu.claims.claim.ClaimFixtures.OFFICE;
import static org.huzhu.claims.claim.ClaimFixtures.PROVINCE;
import static org.huzhu.claims.review.Reviewing.CONFIRMING;
import static org.huzhu.claims.review.Reviewing.DENYING_THE_BREAST;
import static org.huzhu.claims.review.Reviewing.approval;

import org.huzhu.benefit.Stage;
import org.huzhu.claims.adjudication.Findings;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimEvent;
import org.huzhu.claims.claim.ClaimRefusal;
import org.huzhu.claims.claim.ClaimState;
import org.huzhu.claims.claim.ReviewLevel;
import org.huzhu.claims.claim.Reviewers;
import org.huzhu.claims.support.TestPlans;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;

class RefreshDeterminationTest {

    private final Reviewing reviewing = new Reviewing();
    private final RefreshDetermination refreshDetermination = reviewing.refreshDetermination;

    @Test
    void what_would_be_decided_now_becomes_the_next_proposal() {
        // Given: one share fewer than when it was proposed
        reviewing.beforeOffice();
        reviewing.member.holds(TestPlans.SEVERE, 3);

        // When
        Claim refreshed = refreshDetermination.handle(OFFICE, CLAIM);

        // Then
        assertThat(refreshed.state()).isEqualTo(ClaimState.OFFICE_REVIEW);
        assertThat(refreshed.determinationVersion()).isEqualTo(2);
        assertThat(refreshed.amounts().proposed()).isEqualTo(Money.yuan("46312.10"));
        assertThat(refreshed.version()).isEqualTo(1);
        assertThat(reviewing.claims.events())
                .containsExactly(new ClaimEvent.Redetermined(OFFICE, NOW, 2, Money.yuan("46312.10"), "STALE"));
        assertThat(reviewing.determination(2).stage()).isEqualTo(Stage.PROPOSAL);
        assertThat(reviewing.determination(2).payable()).isEqualTo(Money.yuan("46312.10"));
        assertThat(reviewing.held).containsExactly(MEMBER);
    }

    @Test
    void before_the_province_both_levels_begin_again_with_what_was_found() {
        // Given
        reviewing.beforeProvince(DENYING_THE_BREAST);
        reviewing.member.holds(TestPlans.SEVERE, 3);

        // When
        Claim refreshed = refreshDetermination.handle(PROVINCE, CLAIM);

        // Then
        assertThat(refreshed.state()).isEqualTo(ClaimState.OFFICE_REVIEW);
        assertThat(refreshed.reviewers()).isEqualTo(Reviewers.NONE);
        assertThat(refreshed.amounts().proposed()).isEqualTo(Money.yuan("31312.10"));
        assertThat(reviewing.determination(3).stage()).isEqualTo(Stage.DECISION);
        assertThat(reviewing.member.determinations.findings(refreshed)).isEqualTo(DENYING_THE_BREAST);
    }

    @Test
    void where_the_same_is_owed_nothing_changes() {
        // Given: another input, but no other result
        Claim claim = reviewing.beforeProvince(CONFIRMING);
        reviewing.member.holds(TestPlans.NEWFORM, 1);

        // When
        Claim refreshed = refreshDetermination.handle(PROVINCE, CLAIM);

        // Then
        assertThat(refreshed).isEqualTo(claim);
        assertThat(reviewing.claims.now(CLAIM)).isEqualTo(claim);
        assertThat(reviewing.member.determinations.all(CLAIM)).hasSize(2);
    }

    @Test
    void what_is_approved_stays_approved() {
        // Given
        Claim claim = reviewing.beforeProvince(CONFIRMING);
        Claim approved = reviewing.approveAtProvince.of(PROVINCE, claim, approval(ReviewLevel.PROVINCE, Findings.NONE));
        reviewing.member.holds(TestPlans.SEVERE, 3);

        // When
        Claim refreshed = refreshDetermination.handle(PROVINCE, CLAIM);

        // Then
        assertThat(refreshed).isEqualTo(approved);
        assertThat(reviewing.member.determinations.all(CLAIM)).hasSize(2);
    }

    @Test
    void an_unknown_claim_is_refused() {
        // When
        Refused refused = catchThrowableOfType(Refused.class, () -> refreshDetermination.handle(OFFICE, CLAIM));

        // Then
        assertThat(refused.code()).isEqualTo(ClaimRefusal.CLAIM_UNKNOWN);
        assertThat(reviewing.held).isEmpty();
    }
}
