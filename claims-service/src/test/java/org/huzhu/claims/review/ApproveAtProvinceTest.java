package org.huzhu.claims.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.huzhu.claims.claim.ClaimFixtures.CLAIM;
import static org.huzhu.claims.claim.ClaimFixtures.MEMBER;
import static org.huzhu.claims.claim.ClaimFixtures.NOW;
import static org.huzhu.claims.claim.ClaimFixtures.OFFICE;
import static org.huzhu.claims.claim.ClaimFixtures.PROVINCE;
import static org.huzhu.claims.review.Reviewing.CONFIRMING;
import static org.huzhu.claims.review.Reviewing.DENYING_THE_BREAST;
import static org.huzhu.claims.review.Reviewing.approval;
import static org.huzhu.claims.review.Reviewing.leavingOpen;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huzhu.benefit.held.AccumulatorKind;
import org.huzhu.benefit.held.Accumulators;
import org.huzhu.benefit.held.CoverageId;
import org.huzhu.benefit.outcome.CoverageEnding;
import org.huzhu.claims.adjudication.Findings;
import org.huzhu.claims.adjudication.InMemoryAdjudication;
import org.huzhu.claims.adjudication.KeptDetermination;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimAmounts;
import org.huzhu.claims.claim.ClaimEvent;
import org.huzhu.claims.claim.ClaimState;
import org.huzhu.claims.claim.Decider;
import org.huzhu.claims.claim.ReviewLevel;
import org.huzhu.claims.claim.Reviewers;
import org.huzhu.claims.member.Sight;
import org.huzhu.claims.support.TestPlans;
import org.huzhu.claims.utilization.Use;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.problem.KitRefusal;
import org.junit.jupiter.api.Test;

class ApproveAtProvinceTest {

    private static final Judgement AGREEING = approval(ReviewLevel.PROVINCE, Findings.NONE);

    private final Reviewing reviewing = new Reviewing();
    private final ApproveAtProvince approveAtProvince = reviewing.approveAtProvince;

    private Refused refusal(Claim claim, Judgement judgement) {
        return catchThrowableOfType(Refused.class, () -> approveAtProvince.of(PROVINCE, claim, judgement));
    }

    @Test
    void what_both_levels_agree_on_is_owed_to_the_payee() {
        // Given
        Claim claim = reviewing.beforeProvince(CONFIRMING);

        // When
        Claim approved = approveAtProvince.of(PROVINCE, claim, AGREEING);

        // Then
        KeptDetermination decided = reviewing.determination(2);
        assertThat(approved.state()).isEqualTo(ClaimState.APPROVED);
        assertThat(approved.reviewers()).isEqualTo(new Reviewers(Optional.of("office-1"), Optional.of("province-1")));
        assertThat(approved.amounts())
                .isEqualTo(new ClaimAmounts(Money.yuan("56312.10"), Money.yuan("56312.10"), Money.ZERO));
        assertThat(approved.determinationVersion()).isEqualTo(2);
        assertThat(approved.version()).isEqualTo(2);
        assertThat(reviewing.claims.events().subList(1, 3))
                .containsExactly(
                        new ClaimEvent.ApprovedAtProvince(
                                PROVINCE,
                                NOW,
                                decided.owed(),
                                reviewing.payees.sealed(claim),
                                List.of(
                                        new Decider("office-1", ReviewLevel.OFFICE),
                                        new Decider("province-1", ReviewLevel.PROVINCE))),
                        new ClaimEvent.CoverageExhausted(
                                PROVINCE,
                                NOW,
                                new CoverageEnding(
                                        new CoverageId(InMemoryAdjudication.coverage(TestPlans.WOMEN)
                                                .value()),
                                        "women",
                                        LocalDate.of(2025, 7, 5),
                                        CoverageEnding.Reason.BENEFIT_PAID),
                                "HB-WOMEN"));
        assertThat(reviewing.reviews.all().getLast())
                .isEqualTo(new InMemoryReviews.Review(
                        CLAIM,
                        ReviewLevel.PROVINCE,
                        "APPROVE",
                        2,
                        decided.outcomeDigest(),
                        "province-1",
                        Optional.of("材料齐全"),
                        NOW));
    }

    @Test
    void what_is_owed_is_used_of_the_limits_of_all_units() {
        // Given
        Claim claim = reviewing.beforeProvince(CONFIRMING);

        // When
        approveAtProvince.of(PROVINCE, claim, AGREEING);

        // Then
        assertThat(reviewing.member.utilizations.entries())
                .containsOnlyKeys(reviewing.determination(2).id().value());
        List<Use> uses =
                reviewing.member.utilizations.entries().values().iterator().next();
        assertThat(uses)
                .filteredOn(use -> use.key().kind() == AccumulatorKind.INDEMNITY_FOR_EVENT)
                .extracting(Use::before, Use::by)
                .containsExactly(tuple(0L, 131_210L));
        assertThat(uses)
                .filteredOn(use -> use.key().kind() == AccumulatorKind.LUMP_SUM_PAID)
                .extracting(use -> use.key().plan())
                .containsExactlyInAnyOrder("HB-SEVERE", "HB-WOMEN");
        assertThat(reviewing.member.scope.reasons()).endsWith(Sight.LIMITS_OF_ALL_UNITS);
    }

    @Test
    void where_no_line_is_payable_that_is_a_refusal() {
        // Given
        Reviewing women = new Reviewing(new InMemoryAdjudication().holds(TestPlans.WOMEN, 1));
        Claim claim = women.beforeProvince(new Findings(Set.of(), Set.of("BREAST_PRIMARY"), Set.of()));

        // When
        Claim rejected = women.approveAtProvince.of(PROVINCE, claim, AGREEING);

        // Then
        assertThat(rejected.state()).isEqualTo(ClaimState.REJECTED);
        assertThat(rejected.amounts()).isEqualTo(ClaimAmounts.NONE);
        assertThat(rejected.determinationVersion()).isEqualTo(2);
        assertThat(women.claims.events().getLast())
                .isEqualTo(new ClaimEvent.Rejected(
                        PROVINCE, NOW, women.determination(2).id(), "ALL_LINES_DENIED"));
        assertThat(women.member.utilizations.of(MEMBER)).isEqualTo(Accumulators.NONE);
    }

    @Test
    void findings_that_change_what_is_owed_are_for_the_office() {
        // Given
        Claim claim = reviewing.beforeProvince(CONFIRMING);

        // When
        Refused refused = refusal(claim, approval(ReviewLevel.PROVINCE, DENYING_THE_BREAST));

        // Then
        assertThat(refused.code()).isEqualTo(ReviewRefusal.REVIEW_REQUEST_WRONG);
        assertThat(refused.faults()).containsExactly(Fault.at("/confirmations", "FINDINGS_CHANGE_RESULT"));
        assertThat(reviewing.claims.now(CLAIM)).isEqualTo(claim);
        assertThat(reviewing.member.determinations.findings(claim)).isEqualTo(CONFIRMING);
        assertThat(reviewing.member.utilizations.of(MEMBER)).isEqualTo(Accumulators.NONE);
    }

    @Test
    void what_the_office_approved_and_is_owed_otherwise_by_now_is_stale() {
        // Given
        Claim claim = reviewing.beforeProvince(CONFIRMING);
        reviewing.member.holds(TestPlans.SEVERE, 3);

        // When
        Refused refused = refusal(claim, AGREEING);

        // Then
        assertThat(refused.code()).isEqualTo(ReviewRefusal.DETERMINATION_STALE);
        assertThat(reviewing.claims.now(CLAIM)).isEqualTo(claim);
        assertThat(reviewing.member.utilizations.of(MEMBER)).isEqualTo(Accumulators.NONE);
    }

    @Test
    void conditions_that_the_office_left_open_are_left_open_by_the_province_as_well() {
        // Given
        Claim office = reviewing.beforeOffice();
        Claim claim =
                reviewing.approveAtOffice.of(OFFICE, office, leavingOpen(Set.of("BREAST_PRIMARY", "SI01_PATHOLOGY")));

        // When
        Refused refused = refusal(claim, AGREEING);

        // Then
        assertThat(refused.code()).isEqualTo(ReviewRefusal.CONDITIONS_OPEN);
        assertThat(reviewing.claims.now(CLAIM)).isEqualTo(claim);
    }

    @Test
    void a_counter_that_moved_meanwhile_stops_the_approval() {
        // Given
        Claim claim = reviewing.beforeProvince(CONFIRMING);
        KeptDetermination decided = reviewing.determination(2);
        reviewing.member.utilizations.meanwhile(() -> reviewing
                .member
                .proposals
                .draft(claim, CONFIRMING, decided.stage())
                .decision()
                .outcome()
                .changes()
                .forEach(change -> reviewing.member.utilizations.given(MEMBER, change.key(), change.by())));

        // When
        Refused refused = refusal(claim, AGREEING);

        // Then
        assertThat(refused.code()).isEqualTo(ReviewRefusal.LIMIT_EXCEEDED);
        assertThat(reviewing.claims.now(CLAIM)).isEqualTo(claim);
        assertThat(reviewing.member.utilizations.entries()).isEmpty();
    }

    @Test
    void a_payee_whom_nobody_can_read_is_owed_nothing() {
        // Given
        Claim claim = reviewing.beforeProvince(CONFIRMING);
        reviewing.payees.damage(CLAIM);

        // When
        Refused refused = refusal(claim, AGREEING);

        // Then
        assertThat(refused.code()).isEqualTo(KitRefusal.FIELD_UNREADABLE);
        assertThat(reviewing.claims.now(CLAIM)).isEqualTo(claim);
    }
}
