package org.huzhu.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.huzhu.enrollment.coverage.CoverageFixtures;
import org.huzhu.enrollment.coverage.InMemoryCoverages;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.enrollment.memberunit.InMemoryMemberUnits;
import org.huzhu.enrollment.memberunit.MemberUnitFixtures;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.plan.InMemoryPlans;
import org.huzhu.enrollment.plan.PlanFixtures;
import org.huzhu.kernel.change.ChangeRefusal;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.IllegalTransition;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.Shanghai;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 120 people of a unit are on the roster; its plan wants all of up to 99 people and 80 % of more. */
class SubmitEnrollmentTest {
    private static final LocalDate START = LocalDate.of(2025, 4, 1);
    private static final PersonKey OFFICER = EnrollmentFixtures.OFFICER;

    private final InMemoryEnrollments enrollments = new InMemoryEnrollments();
    private final InMemoryEnrolledRoster roster = new InMemoryEnrolledRoster();
    private final InMemoryMemberUnits units = new InMemoryMemberUnits();
    private final InMemoryPlans plans = new InMemoryPlans();
    private final InMemoryCoverages coverages = new InMemoryCoverages();

    @BeforeEach
    void a_plan() {
        plans.given(PlanFixtures.published(EnrollmentFixtures.terms()));
        staff(150);
    }

    private void staff(int staff) {
        units.given(MemberUnitFixtures.aUnit(staff, OptionalInt.empty()), START);
    }

    private void women(int women) {
        units.given(MemberUnitFixtures.aUnit(500, OptionalInt.of(women)), START);
    }

    private void covered(UnitId unit, LocalDate from) {
        coverages.given(CoverageFixtures.coverage(
                1,
                new MemberId(new UUID(0, 11)),
                unit,
                EnrollmentFixtures.aDraft().plan(),
                CoverageFixtures.yearFrom(from),
                1));
    }

    /** Half past midnight in Shanghai, the day before in UTC. */
    private SubmitEnrollment on(LocalDate today) {
        Clock clock = Clock.fixed(
                today.atTime(LocalTime.of(0, 30)).atZone(Shanghai.ZONE).toInstant(), Shanghai.ZONE);
        return new SubmitEnrollment(enrollments, roster, units, plans, coverages, clock);
    }

    private Enrollment submit() {
        return on(START).handle(EnrollmentFixtures.aDraft().id(), ExpectedVersion.of(0), OFFICER);
    }

    private Refused refused() {
        return catchThrowableOfType(Refused.class, this::submit);
    }

    private void assertNothingChanged(Enrollment enrollment) {
        assertThat(enrollments.now(enrollment.id())).isEqualTo(enrollment);
        assertThat(enrollments.events()).isEmpty();
    }

    @Test
    void enough_people_before_the_first_day_are_handed_in() {
        // Given
        enrollments.given(EnrollmentFixtures.aDraftWithRoster());

        // When
        Enrollment submitted = submit();

        // Then
        assertThat(submitted.state()).isEqualTo(EnrollmentState.SUBMITTED);
        assertThat(submitted.signatures()).isEqualTo(Signatures.submitted(OFFICER));
        assertThat(submitted.version()).isEqualTo(1);
        assertThat(enrollments.events()).containsExactly(new EnrollmentEvent.Submitted());
    }

    @Test
    void one_too_few_is_refused_with_the_numbers() {
        // Given
        Enrollment draft = enrollments.given(EnrollmentFixtures.aDraftWithRoster());
        staff(151);

        // When
        Refused refused = refused();

        // Then
        assertThat(refused.code()).isEqualTo(EnrollmentRefusal.PARTICIPATION_TOO_LOW);
        assertThat(refused.params()).isEqualTo(Map.of("headCount", 151, "required", 121, "enrolled", 120));
        assertNothingChanged(draft);
    }

    @Test
    void whom_the_plan_covers_through_the_unit_on_the_first_day_counts_too() {
        // Given
        enrollments.given(EnrollmentFixtures.aDraftWithRoster());
        staff(151);
        covered(EnrollmentFixtures.aDraft().unit(), START.minusDays(100));

        // When
        Enrollment submitted = submit();

        // Then
        assertThat(submitted.state()).isEqualTo(EnrollmentState.SUBMITTED);
    }

    @Test
    void cover_through_another_unit_or_of_other_days_does_not_count() {
        // Given
        enrollments.given(EnrollmentFixtures.aDraftWithRoster());
        staff(151);
        covered(new UnitId(new UUID(0, 22)), START);
        assertThat(refused().params()).containsEntry("enrolled", 120);
        covered(EnrollmentFixtures.aDraft().unit(), START.minusYears(1));

        // When
        Refused refused = refused();

        // Then
        assertThat(refused.params()).containsEntry("enrolled", 120);
    }

    @Test
    void a_plan_for_women_counts_the_women_of_the_unit() {
        // Given
        plans.given(PlanFixtures.published("HB-WOMEN"));
        Enrollment draft = enrollments.given(EnrollmentFixtures.aDraftWithRoster());
        women(401);
        assertThat(refused().params()).isEqualTo(Map.of("headCount", 401, "required", 121, "enrolled", 120));
        assertNothingChanged(draft);
        women(400);

        // When
        Enrollment submitted = submit();

        // Then
        assertThat(submitted.state()).isEqualTo(EnrollmentState.SUBMITTED);
    }

    @Test
    void a_unit_that_never_said_how_many_women_it_has_is_asked() {
        // Given
        plans.given(PlanFixtures.published("HB-WOMEN"));
        Enrollment draft = enrollments.given(EnrollmentFixtures.aDraftWithRoster());

        // When
        Refused refused = refused();

        // Then
        assertThat(refused.code()).isEqualTo(EnrollmentRefusal.HEAD_COUNT_MISSING);
        assertNothingChanged(draft);
    }

    @Test
    void cover_never_begins_on_a_day_that_is_over() {
        // Given
        Enrollment draft = enrollments.given(EnrollmentFixtures.aDraftWithRoster());

        // When
        Refused refused = catchThrowableOfType(
                Refused.class, () -> on(START.plusDays(1)).handle(draft.id(), ExpectedVersion.ANY, OFFICER));

        // Then
        assertThat(refused.code()).isEqualTo(EnrollmentRefusal.PERIOD_START_PAST);
        assertThat(refused.params()).isEqualTo(Map.of("today", "2025-04-02"));
        assertNothingChanged(draft);
    }

    @Test
    void nobody_on_the_roster_is_refused() {
        // Given
        Enrollment draft = enrollments.given(EnrollmentFixtures.aDraft());

        // When
        Refused refused = refused();

        // Then
        assertThat(refused.code()).isEqualTo(EnrollmentRefusal.ROSTER_EMPTY);
        assertNothingChanged(draft);
    }

    @Test
    void a_roster_that_is_being_read_comes_first() {
        // Given
        Enrollment draft = enrollments.given(EnrollmentFixtures.aDraftWithRoster());
        roster.beingRead();

        // When
        Refused refused = refused();

        // Then
        assertThat(refused.code()).isEqualTo(EnrollmentRefusal.ROSTER_IMPORT_RUNNING);
        assertNothingChanged(draft);
    }

    @Test
    void rows_whose_member_got_another_name_meanwhile_go_to_the_reviewers() {
        // Given
        Enrollment draft = enrollments.given(EnrollmentFixtures.aDraftWithRoster());
        roster.finding(3).renamed(8);

        // When
        Enrollment submitted = submit();

        // Then
        assertThat(submitted.state()).isEqualTo(EnrollmentState.SUBMITTED);
        assertThat(roster.rowsWithFindings(draft.id())).containsExactlyInAnyOrder(3, 8);
    }

    @Test
    void what_was_sent_back_is_handed_in_again() {
        // Given
        enrollments.given(EnrollmentFixtures.submitted()
                .reviewed(ReviewLevel.OFFICE, ReviewDecision.RETURN, EnrollmentFixtures.OFFICE_REVIEWER, "")
                .after());

        // When
        Enrollment submitted = submit();

        // Then
        assertThat(submitted.state()).isEqualTo(EnrollmentState.SUBMITTED);
        assertThat(submitted.signatures()).isEqualTo(Signatures.submitted(OFFICER));
    }

    @Test
    void handing_in_twice_is_refused_and_changes_nothing() {
        // Given
        enrollments.given(EnrollmentFixtures.aDraftWithRoster());
        Enrollment submitted = submit();

        // When
        IllegalTransition refused = catchThrowableOfType(
                IllegalTransition.class,
                () -> on(START).handle(submitted.id(), ExpectedVersion.of(1), new PersonKey("another")));

        // Then
        assertThat(refused.code()).isEqualTo(EnrollmentRefusal.ENROLLMENT_COMMAND_NOT_ALLOWED);
        assertThat(refused.state()).isEqualTo("SUBMITTED");
        assertThat(enrollments.now(submitted.id())).isEqualTo(submitted);
        assertThat(enrollments.events()).containsExactly(new EnrollmentEvent.Submitted());
    }

    @Test
    void another_version_than_the_caller_saw_is_left_alone() {
        // Given
        Enrollment draft = enrollments.given(EnrollmentFixtures.aDraftWithRoster());

        // When
        Refused refused =
                catchThrowableOfType(Refused.class, () -> on(START).handle(draft.id(), ExpectedVersion.of(3), OFFICER));

        // Then
        assertThat(refused.code()).isEqualTo(ChangeRefusal.PRECONDITION_FAILED);
        assertNothingChanged(draft);
    }

    @Test
    void an_unknown_one_is_refused() {
        assertThat(refused().code()).isEqualTo(EnrollmentRefusal.ENROLLMENT_NOT_FOUND);
    }
}
