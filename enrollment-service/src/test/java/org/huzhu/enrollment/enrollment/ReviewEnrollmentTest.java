package org.huzhu.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huzhu.enrollment.coverage.InMemoryCoverages;
import org.huzhu.enrollment.member.InMemoryMembers;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.enrollment.plan.InMemoryPlans;
import org.huzhu.enrollment.plan.PlanFixtures;
import org.huzhu.kernel.change.ChangeRefusal;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.IllegalTransition;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.testkit.AuditActions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewEnrollmentTest {
    private static final PersonKey OFFICE = EnrollmentFixtures.OFFICE_REVIEWER;
    private static final PersonKey PROVINCE = EnrollmentFixtures.PROVINCE_REVIEWER;
    private static final Clock MARCH = Clock.fixed(Instant.parse("2025-03-20T02:00:00Z"), ZoneOffset.UTC);

    private final InMemoryEnrollments enrollments = new InMemoryEnrollments();
    private final InMemoryEnrolledRoster roster = new InMemoryEnrolledRoster();
    private final InMemoryPlans plans = new InMemoryPlans();
    private final InMemoryCoverages coverages = new InMemoryCoverages();
    private final ReviewEnrollment reviewEnrollment = new ReviewEnrollment(
            enrollments,
            roster,
            enrollments.settling(
                    roster, plans, coverages.opening(new InMemoryMembers(), new AuditActions(), MARCH), MARCH));

    @BeforeEach
    void a_plan() {
        plans.given(PlanFixtures.published(EnrollmentFixtures.terms()));
    }

    private Enrollment review(ReviewLevel level, ReviewDecision decision, Set<Integer> confirmed, PersonKey by) {
        return reviewEnrollment.handle(
                EnrollmentFixtures.aDraft().id(), ExpectedVersion.ANY, level, decision, confirmed, "看过了", by);
    }

    private Refused refused(ReviewLevel level, ReviewDecision decision, Set<Integer> confirmed, PersonKey by) {
        return catchThrowableOfType(Refused.class, () -> review(level, decision, confirmed, by));
    }

    private static Enrollment owingNothing() {
        return EnrollmentFixtures.aDraft()
                .withRoster(new RosterTotals(3, 3, 0, 0, Money.ZERO), "")
                .then(one -> one.submitted(EnrollmentFixtures.OFFICER))
                .after();
    }

    private void assertNothingChanged(Enrollment enrollment) {
        assertThat(enrollments.now(enrollment.id())).isEqualTo(enrollment);
        assertThat(enrollments.reviews(enrollment.id())).isEmpty();
        assertThat(enrollments.events()).isEmpty();
    }

    @Test
    void the_office_agrees_and_it_is_the_provinces_turn() {
        // Given
        Enrollment submitted = enrollments.given(EnrollmentFixtures.submitted());

        // When
        Enrollment reviewed = reviewEnrollment.handle(
                submitted.id(),
                ExpectedVersion.of(0),
                ReviewLevel.OFFICE,
                ReviewDecision.APPROVE,
                Set.of(),
                "看过了",
                OFFICE);

        // Then
        assertThat(reviewed.state()).isEqualTo(EnrollmentState.OFFICE_REVIEWED);
        assertThat(reviewed.signatures())
                .isEqualTo(
                        new Signatures(Optional.of(EnrollmentFixtures.OFFICER), Optional.of(OFFICE), Optional.empty()));
        assertThat(reviewed.version()).isEqualTo(1);
        assertThat(enrollments.reviews(submitted.id()))
                .containsExactly(new Review(ReviewLevel.OFFICE, ReviewDecision.APPROVE, "看过了", OFFICE));
        assertThat(enrollments.events()).containsExactly(new EnrollmentEvent.Reviewed("OFFICE:APPROVE"));
    }

    @Test
    void both_agree_and_money_is_due() {
        // Given
        enrollments.given(EnrollmentFixtures.officeReviewed());
        roster.waiting(new MemberId(new UUID(5, 1)), 1);

        // When
        Enrollment approved = review(ReviewLevel.PROVINCE, ReviewDecision.APPROVE, Set.of(), PROVINCE);

        // Then
        assertThat(approved.state()).isEqualTo(EnrollmentState.APPROVED);
        assertThat(approved.signatures().provinceReviewer()).contains(PROVINCE);
        assertThat(enrollments.events()).containsExactly(new EnrollmentEvent.Reviewed("PROVINCE:APPROVE"));
        assertThat(coverages.all()).isEmpty();
    }

    @Test
    void one_that_owes_nothing_is_paid_as_soon_as_both_agree() {
        // Given
        enrollments.given(owingNothing());
        assertThat(review(ReviewLevel.OFFICE, ReviewDecision.APPROVE, Set.of(), OFFICE)
                        .state())
                .isEqualTo(EnrollmentState.OFFICE_REVIEWED);
        MemberId member = new MemberId(new UUID(5, 1));
        roster.waiting(member, 1);

        // When
        Enrollment paid = review(ReviewLevel.PROVINCE, ReviewDecision.APPROVE, Set.of(), PROVINCE);

        // Then
        assertThat(paid.state()).isEqualTo(EnrollmentState.PAID);
        assertThat(enrollments.events())
                .containsExactly(
                        new EnrollmentEvent.Reviewed("OFFICE:APPROVE"),
                        new EnrollmentEvent.Reviewed("PROVINCE:APPROVE"),
                        new EnrollmentEvent.Paid());
        assertThat(roster.opened().keySet()).containsExactly(member);
    }

    @Test
    void what_is_sent_back_has_no_signatures_any_more() {
        // Given
        Enrollment reviewed = enrollments.given(EnrollmentFixtures.officeReviewed());

        // When
        Enrollment returned = review(ReviewLevel.PROVINCE, ReviewDecision.RETURN, Set.of(), PROVINCE);

        // Then
        assertThat(returned.state()).isEqualTo(EnrollmentState.RETURNED);
        assertThat(returned.signatures()).isEqualTo(Signatures.NONE);
        assertThat(enrollments.reviews(reviewed.id()))
                .containsExactly(new Review(ReviewLevel.PROVINCE, ReviewDecision.RETURN, "看过了", PROVINCE));
        assertThat(enrollments.events()).containsExactly(new EnrollmentEvent.Reviewed("PROVINCE:RETURN"));
    }

    @Test
    void what_is_rejected_takes_no_further_review() {
        // Given
        enrollments.given(EnrollmentFixtures.submitted());
        Enrollment rejected = review(ReviewLevel.OFFICE, ReviewDecision.REJECT, Set.of(), OFFICE);
        assertThat(rejected.state()).isEqualTo(EnrollmentState.REJECTED);

        // When
        Refused refused = refused(ReviewLevel.OFFICE, ReviewDecision.APPROVE, Set.of(), new PersonKey("another"));

        // Then
        assertThat(refused.code()).isEqualTo(EnrollmentRefusal.ENROLLMENT_COMMAND_NOT_ALLOWED);
        assertThat(enrollments.now(rejected.id())).isEqualTo(rejected);
    }

    @ParameterizedTest
    @EnumSource(ReviewDecision.class)
    void who_handed_it_in_reviews_nothing(ReviewDecision decision) {
        // Given
        Enrollment submitted = enrollments.given(EnrollmentFixtures.submitted());

        // When
        Refused refused = refused(ReviewLevel.OFFICE, decision, Set.of(), EnrollmentFixtures.OFFICER);

        // Then
        assertThat(refused.code()).isEqualTo(EnrollmentRefusal.REVIEWER_NOT_INDEPENDENT);
        assertThat(refused.params()).isEqualTo(Map.of("level", "OFFICE"));
        assertNothingChanged(submitted);
    }

    @Test
    void neither_the_submitter_nor_the_office_reviewer_reviews_for_the_province() {
        // Given
        Enrollment reviewed = enrollments.given(EnrollmentFixtures.officeReviewed());

        for (PersonKey involved : List.of(EnrollmentFixtures.OFFICER, OFFICE)) {
            // When
            Refused refused = refused(ReviewLevel.PROVINCE, ReviewDecision.APPROVE, Set.of(), involved);

            // Then
            assertThat(refused.code()).isEqualTo(EnrollmentRefusal.REVIEWER_NOT_INDEPENDENT);
            assertNothingChanged(reviewed);
        }
    }

    @Test
    void a_level_reviews_in_its_turn_only() {
        // Given
        Enrollment submitted = enrollments.given(EnrollmentFixtures.submitted());

        // When
        IllegalTransition refused = catchThrowableOfType(
                IllegalTransition.class,
                () -> review(ReviewLevel.PROVINCE, ReviewDecision.APPROVE, Set.of(), PROVINCE));

        // Then
        assertThat(refused.code()).isEqualTo(EnrollmentRefusal.ENROLLMENT_COMMAND_NOT_ALLOWED);
        assertThat(refused.state()).isEqualTo("SUBMITTED");
        assertNothingChanged(submitted);
    }

    @Test
    void an_approval_answers_for_every_finding() {
        // Given
        Enrollment submitted = enrollments.given(EnrollmentFixtures.submitted());
        roster.finding(17).finding(3).finding(9);

        // When
        Refused refused = refused(ReviewLevel.OFFICE, ReviewDecision.APPROVE, Set.of(9), OFFICE);

        // Then
        assertThat(refused.code()).isEqualTo(EnrollmentRefusal.ROSTER_FINDINGS_OPEN);
        assertThat(refused.params()).isEqualTo(Map.of("count", 2, "rows", "3, 17"));
        assertNothingChanged(submitted);
    }

    @Test
    void only_the_first_twenty_open_findings_are_named() {
        // Given
        enrollments.given(EnrollmentFixtures.submitted());
        for (int row = 2; row < 24; row++) {
            roster.finding(row);
        }

        // When
        Refused refused = refused(ReviewLevel.OFFICE, ReviewDecision.APPROVE, Set.of(), OFFICE);

        // Then
        assertThat(refused.params())
                .isEqualTo(Map.of(
                        "count", 22, "rows", "2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21"));
    }

    @Test
    void both_levels_answer_for_findings_and_the_log_says_for_which() {
        // Given
        enrollments.given(EnrollmentFixtures.submitted());
        roster.finding(17).finding(3);
        review(ReviewLevel.OFFICE, ReviewDecision.APPROVE, Set.of(3, 17), OFFICE);
        assertThat(refused(ReviewLevel.PROVINCE, ReviewDecision.APPROVE, Set.of(), PROVINCE)
                        .code())
                .isEqualTo(EnrollmentRefusal.ROSTER_FINDINGS_OPEN);

        // When
        Enrollment approved = review(ReviewLevel.PROVINCE, ReviewDecision.APPROVE, Set.of(17, 3), PROVINCE);

        // Then
        assertThat(approved.state()).isEqualTo(EnrollmentState.APPROVED);
        assertThat(enrollments.events())
                .containsExactly(
                        new EnrollmentEvent.Reviewed("OFFICE:APPROVE confirmed 2 rows: 3, 17"),
                        new EnrollmentEvent.Reviewed("PROVINCE:APPROVE confirmed 2 rows: 3, 17"));
    }

    @Test
    void sending_back_needs_no_answer_for_findings() {
        // Given
        enrollments.given(EnrollmentFixtures.submitted());
        roster.finding(3);

        // When
        Enrollment returned = review(ReviewLevel.OFFICE, ReviewDecision.RETURN, Set.of(), OFFICE);

        // Then
        assertThat(returned.state()).isEqualTo(EnrollmentState.RETURNED);
    }

    @Test
    void another_version_than_the_caller_saw_is_left_alone() {
        // Given
        Enrollment submitted = enrollments.given(EnrollmentFixtures.submitted());

        // When
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> reviewEnrollment.handle(
                        submitted.id(),
                        ExpectedVersion.of(3),
                        ReviewLevel.OFFICE,
                        ReviewDecision.APPROVE,
                        Set.of(),
                        "",
                        OFFICE));

        // Then
        assertThat(refused.code()).isEqualTo(ChangeRefusal.PRECONDITION_FAILED);
        assertNothingChanged(submitted);
    }

    @Test
    void an_unknown_one_is_refused() {
        assertThat(refused(ReviewLevel.OFFICE, ReviewDecision.APPROVE, Set.of(), OFFICE)
                        .code())
                .isEqualTo(EnrollmentRefusal.ENROLLMENT_NOT_FOUND);
    }
}
