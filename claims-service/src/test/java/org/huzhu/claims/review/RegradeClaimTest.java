package org.huzhu.claims.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.huzhu.claims.claim.ClaimFixtures.CLAIM;
import static org.huzhu.claims.claim.ClaimFixtures.EVENT;
import static org.huzhu.claims.claim.ClaimFixtures.MEMBER;
import static org.huzhu.claims.claim.ClaimFixtures.NOW;
import static org.huzhu.claims.claim.ClaimFixtures.OFFICE;
import static org.huzhu.claims.claim.ClaimFixtures.PROVINCE;
import static org.huzhu.claims.claim.ClaimFixtures.UNIT;
import static org.huzhu.claims.claim.ClaimFixtures.WORKER;
import static org.huzhu.claims.review.Reviewing.CONFIRMING;
import static org.huzhu.claims.review.Reviewing.DENYING_THE_BREAST;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huzhu.benefit.Stage;
import org.huzhu.claims.adjudication.Findings;
import org.huzhu.claims.careevent.CareEvent;
import org.huzhu.claims.careevent.CareEventRefusal;
import org.huzhu.claims.careevent.Diagnosis;
import org.huzhu.claims.careevent.EventFacts;
import org.huzhu.claims.careevent.Facts;
import org.huzhu.claims.claim.Actor;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimEvent;
import org.huzhu.claims.claim.ClaimRefusal;
import org.huzhu.claims.claim.ClaimState;
import org.huzhu.claims.claim.ReviewLevel;
import org.huzhu.claims.claim.Reviewers;
import org.huzhu.claims.review.RegradeClaim.Regrade;
import org.huzhu.kernel.change.ChangeRefusal;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;

class RegradeClaimTest {

    private static final EventFacts STATED = Facts.aStay().done();
    private static final Diagnosis LUNG_CANCER = diagnosis("C34.900", Diagnosis.Rank.MAIN);
    private static final Regrade AS_LUNG_CANCER =
            new Regrade(Optional.of("病理报告为肺癌"), Findings.NONE, Optional.of(List.of(LUNG_CANCER)));
    private static final Regrade BY_FINDINGS = new Regrade(Optional.of("非乳腺原发"), DENYING_THE_BREAST, Optional.empty());

    private final Reviewing reviewing = new Reviewing();
    private final RegradeClaim regradeClaim = reviewing.regradeClaim;

    private static Diagnosis diagnosis(String code, Diagnosis.Rank rank) {
        return new Diagnosis(
                code,
                "ICD-10-NHSA",
                "2.0",
                "",
                rank,
                Optional.of("3"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2025, 7, 5)));
    }

    private Refused refusal(Actor actor, ReviewLevel level, Regrade regrade) {
        return catchThrowableOfType(
                Refused.class, () -> regradeClaim.handle(actor, CLAIM, ExpectedVersion.ANY, level, regrade));
    }

    private void requireNothingHappened(Claim claim) {
        assertThat(reviewing.claims.now(CLAIM)).isEqualTo(claim);
        assertThat(reviewing.member.careEvents.all()).containsExactly(new CareEvent(EVENT, MEMBER, UNIT, STATED));
        assertThat(reviewing.member.determinations.all(CLAIM)).hasSize(claim.determinationVersion());
    }

    @Test
    void other_diagnoses_give_another_proposal() {
        // Given
        reviewing.beforeOffice();

        // When
        Claim regraded = regradeClaim.handle(OFFICE, CLAIM, ExpectedVersion.of(0), ReviewLevel.OFFICE, AS_LUNG_CANCER);

        // Then: lung cancer is severe, but none of the women's illnesses
        assertThat(regraded.state()).isEqualTo(ClaimState.OFFICE_REVIEW);
        assertThat(regraded.determinationVersion()).isEqualTo(2);
        assertThat(regraded.amounts().proposed()).isEqualTo(Money.yuan("41312.10"));
        assertThat(regraded.version()).isEqualTo(1);
        assertThat(reviewing.claims.events())
                .containsExactly(new ClaimEvent.Redetermined(OFFICE, NOW, 2, Money.yuan("41312.10"), "REGRADE"));
        assertThat(reviewing.determination(2).stage()).isEqualTo(Stage.PROPOSAL);
        assertThat(reviewing.member.careEvents.all())
                .containsExactly(new CareEvent(EVENT, MEMBER, UNIT, STATED.diagnosedAs(List.of(LUNG_CANCER))));
        assertThat(reviewing.reviews.all())
                .containsExactly(new InMemoryReviews.Review(
                        CLAIM,
                        ReviewLevel.OFFICE,
                        "REGRADE",
                        2,
                        reviewing.determination(2).outcomeDigest(),
                        "office-1",
                        Optional.of("病理报告为肺癌"),
                        NOW));
        assertThat(reviewing.held).containsExactly(MEMBER);
    }

    @Test
    void other_findings_join_those_of_before_and_void_the_approval() {
        // Given
        reviewing.beforeProvince(CONFIRMING);

        // When
        Claim regraded = regradeClaim.handle(PROVINCE, CLAIM, ExpectedVersion.of(1), ReviewLevel.PROVINCE, BY_FINDINGS);

        // Then
        assertThat(regraded.state()).isEqualTo(ClaimState.OFFICE_REVIEW);
        assertThat(regraded.reviewers()).isEqualTo(Reviewers.NONE);
        assertThat(regraded.amounts().proposed()).isEqualTo(Money.yuan("41312.10"));
        assertThat(reviewing.determination(3).stage()).isEqualTo(Stage.DECISION);
        assertThat(reviewing.member.determinations.findings(regraded))
                .isEqualTo(new Findings(
                        Set.of("SI01_PATHOLOGY", "SI01_NOT_SKIN", "SI01_NOT_NET_G1"),
                        Set.of("BREAST_PRIMARY"),
                        Set.of()));
        assertThat(reviewing.member.careEvents.all()).containsExactly(new CareEvent(EVENT, MEMBER, UNIT, STATED));
    }

    @Test
    void other_diagnoses_alone_are_proposed_whatever_was_found_before() {
        // Given
        reviewing.beforeProvince(CONFIRMING);

        // When
        Claim regraded =
                regradeClaim.handle(PROVINCE, CLAIM, ExpectedVersion.ANY, ReviewLevel.PROVINCE, AS_LUNG_CANCER);

        // Then
        assertThat(reviewing.determination(3).stage()).isEqualTo(Stage.PROPOSAL);
        assertThat(reviewing.member.determinations.findings(regraded)).isEqualTo(CONFIRMING);
    }

    @Test
    void an_unknown_claim_is_refused() {
        // When
        Refused refused = refusal(OFFICE, ReviewLevel.OFFICE, AS_LUNG_CANCER);

        // Then
        assertThat(refused.code()).isEqualTo(ClaimRefusal.CLAIM_UNKNOWN);
    }

    @Test
    void a_claim_that_the_reviewer_saw_otherwise_is_left_alone() {
        // Given
        Claim claim = reviewing.beforeOffice();

        // When
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> regradeClaim.handle(OFFICE, CLAIM, ExpectedVersion.of(3), ReviewLevel.OFFICE, AS_LUNG_CANCER));

        // Then
        assertThat(refused.code()).isEqualTo(ChangeRefusal.PRECONDITION_FAILED);
        requireNothingHappened(claim);
    }

    @Test
    void what_is_decided_is_not_regraded() {
        // Given
        Claim rejected = reviewing.rejectClaim.of(
                OFFICE,
                reviewing.beforeOffice(),
                Reviewing.judgement(ReviewLevel.OFFICE, ReviewDecision.REJECT, Optional.of("不在保障范围")));

        // When
        Refused refused = refusal(OFFICE, ReviewLevel.OFFICE, AS_LUNG_CANCER);

        // Then
        assertThat(refused.code()).isEqualTo(ClaimRefusal.CLAIM_STATE_FORBIDS);
        requireNothingHappened(rejected);
    }

    @Test
    void the_province_does_not_regrade_what_lies_before_the_office() {
        // Given
        Claim claim = reviewing.beforeOffice();

        // When
        Refused refused = refusal(PROVINCE, ReviewLevel.PROVINCE, AS_LUNG_CANCER);

        // Then
        assertThat(refused.code()).isEqualTo(ReviewRefusal.REVIEW_NOT_YOURS);
        requireNothingHappened(claim);
        assertThat(reviewing.reviews.deciders(claim)).isEmpty();
    }

    @Test
    void the_office_does_not_regrade_what_lies_before_the_province() {
        // Given
        Claim claim = reviewing.beforeProvince(CONFIRMING);

        // When
        Refused refused = refusal(OFFICE, ReviewLevel.OFFICE, AS_LUNG_CANCER);

        // Then
        assertThat(refused.code()).isEqualTo(ReviewRefusal.REVIEW_NOT_YOURS);
        requireNothingHappened(claim);
    }

    @Test
    void who_handed_a_claim_in_does_not_regrade_it() {
        // Given
        Claim claim = reviewing.beforeOffice();

        // When
        Refused refused = refusal(new Actor(WORKER.person(), "office-reviewer"), ReviewLevel.OFFICE, AS_LUNG_CANCER);

        // Then
        assertThat(refused.code()).isEqualTo(ReviewRefusal.REVIEWER_IS_CLAIMANT);
        requireNothingHappened(claim);
    }

    @Test
    void who_acted_at_the_office_does_not_regrade_for_the_province() {
        // Given
        Claim claim = reviewing.beforeProvince(CONFIRMING);

        // When
        Refused refused = refusal(OFFICE, ReviewLevel.PROVINCE, AS_LUNG_CANCER);

        // Then
        assertThat(refused.code()).isEqualTo(ReviewRefusal.REVIEWER_DECIDED_OTHER_LEVEL);
        requireNothingHappened(claim);
    }

    @Test
    void nobody_regrades_without_saying_why() {
        // Given
        Claim claim = reviewing.beforeOffice();

        // When
        Refused refused = refusal(
                OFFICE,
                ReviewLevel.OFFICE,
                new Regrade(Optional.of("字".repeat(1001)), Findings.NONE, Optional.of(List.of(LUNG_CANCER))));

        // Then
        assertThat(refused.code()).isEqualTo(ReviewRefusal.REVIEW_REQUEST_WRONG);
        assertThat(refused.faults()).containsExactly(Fault.at("/note", "FIELD_MISSING"));
        requireNothingHappened(claim);
    }

    @Test
    void diagnoses_that_cannot_be_so_are_refused() {
        // Given
        Claim claim = reviewing.beforeOffice();

        // When
        Refused refused = refusal(
                OFFICE,
                ReviewLevel.OFFICE,
                new Regrade(
                        Optional.of("改类"), Findings.NONE, Optional.of(List.of(diagnosis("肺癌", Diagnosis.Rank.OTHER)))));

        // Then
        assertThat(refused.code()).isEqualTo(CareEventRefusal.EVENT_FACTS_WRONG);
        assertThat(refused.faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        tuple("/event/diagnoses", "MAIN_DIAGNOSIS_NOT_ONE"),
                        tuple("/event/diagnoses/0/code", "DIAGNOSIS_CODE_MALFORMED"));
        requireNothingHappened(claim);
    }
}
