package org.huzhu.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.enrollment.coverage.Coverage;
import org.huzhu.enrollment.coverage.CoverageFixtures;
import org.huzhu.enrollment.coverage.CoverageId;
import org.huzhu.enrollment.coverage.EnrollmentReference;
import org.huzhu.enrollment.coverage.InMemoryCoverages;
import org.huzhu.enrollment.enrollment.SettleEnrollment.Progress;
import org.huzhu.enrollment.member.InMemoryMembers;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.plan.InMemoryPlans;
import org.huzhu.enrollment.plan.PlanFixtures;
import org.huzhu.kernel.refusal.IllegalTransition;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.DateSpan;
import org.huzhu.kernel.time.Shanghai;
import org.huzhu.testkit.AuditActions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettleEnrollmentTest {
    private static final int SLICE = 1_000;
    private static final LocalDate START = LocalDate.of(2025, 4, 1);
    private static final LocalDate END = LocalDate.of(2026, 4, 1);
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 20);
    private static final MemberId MEMBER = member(1);
    private static final CoverageId COVERAGE = new CoverageId(new UUID(7, 1));

    private final InMemoryEnrollments enrollments = new InMemoryEnrollments();
    private final InMemoryEnrolledRoster roster = new InMemoryEnrolledRoster();
    private final InMemoryPlans plans = new InMemoryPlans();
    private final InMemoryCoverages coverages = new InMemoryCoverages();
    private final Enrollment approved = enrollments.given(EnrollmentFixtures.approved());

    @BeforeEach
    void a_plan() {
        plans.given(PlanFixtures.published(EnrollmentFixtures.terms()));
    }

    private static MemberId member(int n) {
        return new MemberId(new UUID(5, n));
    }

    /** Half past midnight in Shanghai, the day before in UTC. */
    private SettleEnrollment on(LocalDate today) {
        Clock clock = Clock.fixed(
                today.atTime(LocalTime.of(0, 30)).atZone(Shanghai.ZONE).toInstant(), Shanghai.ZONE);
        return enrollments.settling(
                roster, plans, coverages.opening(new InMemoryMembers(), new AuditActions(), clock), clock);
    }

    private void waiting(int people) {
        for (int n = 1; n <= people; n++) {
            roster.waiting(member(n), 1);
        }
    }

    private DateSpan coveredDays() {
        return coverages.all().getFirst().history().getFirst().valid();
    }

    @Test
    void money_before_the_first_day_opens_the_cover_of_the_whole_period_and_waits_for_it() {
        // Given
        roster.waiting(MEMBER, 2);

        // When
        Enrollment paid = on(MARCH).paid(approved);

        // Then
        assertThat(paid.state()).isEqualTo(EnrollmentState.PAID);
        assertThat(paid.coverFrom()).contains(START);
        assertThat(enrollments.now(approved.id())).isEqualTo(paid);
        assertThat(enrollments.events()).containsExactly(new EnrollmentEvent.Paid());
        Coverage coverage = coverages.all().getFirst();
        assertThat(coverage.id()).isEqualTo(COVERAGE);
        assertThat(coverage.member()).isEqualTo(MEMBER);
        assertThat(coverage.unit()).isEqualTo(approved.unit());
        assertThat(coverage.planVersion()).isEqualTo(approved.planVersion());
        assertThat(coverage.enrollment())
                .isEqualTo(new EnrollmentReference(approved.id().value()));
        assertThat(coverage.history().getFirst().shares()).isEqualTo(2);
        assertThat(coveredDays()).isEqualTo(DateSpan.of(START, END));
        assertThat(roster.opened()).isEqualTo(Map.of(MEMBER, COVERAGE));
    }

    @Test
    void money_on_the_first_day_makes_it_effective_at_once() {
        // Given
        waiting(1);

        // When
        Enrollment effective = on(START).paid(approved);

        // Then
        assertThat(effective.state()).isEqualTo(EnrollmentState.EFFECTIVE);
        assertThat(effective.coverFrom()).contains(START);
        assertThat(enrollments.events()).containsExactly(new EnrollmentEvent.Paid(), new EnrollmentEvent.Effective());
    }

    @Test
    void money_after_the_first_day_covers_from_the_next_day_on() {
        // Given
        waiting(1);
        LocalDate paidOn = LocalDate.of(2025, 4, 10);

        // When
        Enrollment paid = on(paidOn).paid(approved);

        // Then
        assertThat(paid.state()).isEqualTo(EnrollmentState.PAID);
        assertThat(paid.coverFrom()).contains(LocalDate.of(2025, 4, 11));
        assertThat(coveredDays()).isEqualTo(DateSpan.of(LocalDate.of(2025, 4, 11), END));
    }

    @Test
    void money_on_the_last_day_would_buy_nothing() {
        // Given
        waiting(1);

        // When
        Refused refused =
                catchThrowableOfType(Refused.class, () -> on(END.minusDays(1)).paid(approved));

        // Then
        assertThat(refused.code()).isEqualTo(EnrollmentRefusal.ENROLLMENT_PERIOD_OVER);
        assertThat(refused.params()).isEqualTo(Map.of("until", "2026-04-01"));
        assertThat(enrollments.now(approved.id())).isEqualTo(approved);
        assertThat(coverages.all()).isEmpty();
    }

    @Test
    void what_is_paid_already_is_not_paid_again() {
        // Given
        Enrollment paid = on(MARCH).paid(approved);

        // When
        IllegalTransition refused =
                catchThrowableOfType(IllegalTransition.class, () -> on(MARCH).paid(paid));

        // Then
        assertThat(refused.state()).isEqualTo("PAID");
        assertThat(enrollments.events()).containsExactly(new EnrollmentEvent.Paid());
    }

    @Test
    void somebody_with_the_most_shares_elsewhere_is_left_out_and_the_others_are_covered() {
        // Given
        waiting(2);
        coverages.given(CoverageFixtures.coverage(
                1, MEMBER, new UnitId(new UUID(0, 22)), approved.plan(), CoverageFixtures.yearFrom(START), 4));

        // When
        Enrollment effective = on(START).paid(approved);

        // Then
        assertThat(effective.state()).isEqualTo(EnrollmentState.EFFECTIVE);
        assertThat(roster.overMaximum()).containsExactly(MEMBER);
        assertThat(roster.opened().keySet()).containsExactly(member(2));
    }

    @Test
    void a_paid_one_becomes_effective_on_its_first_day_and_not_before() {
        // Given
        waiting(1);
        Enrollment paid = on(MARCH).paid(approved);
        assertThat(on(START.minusDays(1)).advance(approved.id())).isEqualTo(Progress.REST);
        assertThat(enrollments.now(approved.id())).isEqualTo(paid);

        // When
        Progress progress = on(START).advance(approved.id());

        // Then
        assertThat(progress).isEqualTo(Progress.REST);
        assertThat(enrollments.now(approved.id()).state()).isEqualTo(EnrollmentState.EFFECTIVE);
        assertThat(enrollments.events()).containsExactly(new EnrollmentEvent.Paid(), new EnrollmentEvent.Effective());
    }

    @Test
    void going_on_once_more_changes_nothing() {
        // Given
        waiting(1);
        Enrollment effective = on(START).paid(approved);

        // When
        Progress progress = on(START.plusDays(1)).advance(approved.id());

        // Then
        assertThat(progress).isEqualTo(Progress.REST);
        assertThat(enrollments.now(approved.id())).isEqualTo(effective);
        assertThat(coverages.all()).hasSize(1);
    }

    @Test
    void what_is_not_paid_is_left_alone() {
        // Given
        waiting(1);

        // When
        Progress progress = on(START).advance(approved.id());

        // Then
        assertThat(progress).isEqualTo(Progress.REST);
        assertThat(enrollments.now(approved.id())).isEqualTo(approved);
        assertThat(coverages.all()).isEmpty();
    }

    @Test
    void a_long_roster_is_opened_slice_by_slice() {
        // Given
        waiting(2 * SLICE + 1);
        Enrollment paid = on(MARCH).paid(approved);
        assertThat(coverages.all()).hasSize(SLICE);

        // When
        Progress second = on(MARCH).advance(paid.id());
        Progress third = on(MARCH).advance(paid.id());

        // Then
        assertThat(second).isEqualTo(Progress.MORE);
        assertThat(third).isEqualTo(Progress.REST);
        assertThat(coverages.all()).hasSize(2 * SLICE + 1);
        assertThat(enrollments.now(paid.id())).isEqualTo(paid);
    }

    @Test
    void it_is_effective_only_once_every_slice_is_open() {
        // Given
        waiting(SLICE + 1);
        Enrollment paid = on(START).paid(approved);
        assertThat(paid.state()).isEqualTo(EnrollmentState.PAID);

        // When
        Progress progress = on(START).advance(paid.id());

        // Then
        assertThat(progress).isEqualTo(Progress.REST);
        assertThat(enrollments.now(paid.id()).state()).isEqualTo(EnrollmentState.EFFECTIVE);
        assertThat(coverages.all()).hasSize(SLICE + 1);
    }

    @Test
    void one_whole_slice_is_enough() {
        // Given
        waiting(SLICE);

        // When
        Enrollment effective = on(START).paid(approved);

        // Then
        assertThat(effective.state()).isEqualTo(EnrollmentState.EFFECTIVE);
        assertThat(effective.coverFrom()).isEqualTo(Optional.of(START));
        assertThat(coverages.all()).hasSize(SLICE);
    }
}
