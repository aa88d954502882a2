package org.huzhu.enrollment.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huzhu.enrollment.coverage.CoverageSpell.Waiver;
import org.huzhu.enrollment.enrollment.EnrollmentFixtures;
import org.huzhu.enrollment.member.InMemoryMembers;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.plan.PlanCode;
import org.huzhu.enrollment.plan.PlanFixtures;
import org.huzhu.enrollment.plan.PlanVersion;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.time.DateSpan;
import org.huzhu.testkit.AuditActions;
import org.huzhu.testkit.AuditActions.Became;
import org.huzhu.testkit.AuditActions.Line;
import org.junit.jupiter.api.Test;

/** Four shares at most, thirty days of observation, waived for who renews within thirty days and on 2025-07-01. */
class OpenCoveragesTest {
    private static final PlanVersion.Published PLAN = PlanFixtures.published(EnrollmentFixtures.terms());
    private static final PlanCode CODE = PLAN.code();
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private static final DateSpan YEAR = CoverageFixtures.yearFrom(APRIL);
    private static final UnitId UNIT = new UnitId(new UUID(0, 2));
    private static final UnitId OTHER_UNIT = new UnitId(new UUID(0, 22));
    private static final EnrollmentReference ENROLLMENT = new EnrollmentReference(new UUID(0, 1));
    private static final MemberId FIRST = new MemberId(new UUID(0, 11));
    private static final MemberId SECOND = new MemberId(new UUID(0, 12));
    private static final CoverageId COVERAGE_1 = new CoverageId(new UUID(7, 1));
    private static final CoverageId COVERAGE_2 = new CoverageId(new UUID(7, 2));
    private static final String WHY = "enrollment " + ENROLLMENT;

    private final InMemoryCoverages coverages = new InMemoryCoverages();
    private final InMemoryMembers members = new InMemoryMembers();
    private final AuditActions audit = new AuditActions();
    private final OpenCoverages openCoverages = coverages.opening(
            members, audit, Clock.fixed(Instant.parse("2025-03-25T02:00:00.123456789Z"), ZoneOffset.UTC));

    private static OpenCoverages.Order order(DateSpan days, Map<MemberId, Integer> shares) {
        return new OpenCoverages.Order(ENROLLMENT, UNIT, PLAN, days, shares);
    }

    private static Coverage opened(CoverageId id, MemberId member, DateSpan days, int shares, Waiver waiver) {
        return new Coverage(
                id,
                member,
                UNIT,
                ENROLLMENT,
                PLAN.id(),
                CODE,
                List.of(new CoverageSpell(
                        days,
                        Knowledge.since(Instant.parse("2025-03-25T02:00:00.123456Z")),
                        shares,
                        new CoverageSpell.ObservationStart(days.from(), waiver),
                        CoverageSpell.Status.IN_FORCE)),
                1);
    }

    private void givenHeld(MemberId member, UnitId unit, DateSpan days, int shares) {
        coverages.given(CoverageFixtures.coverage(coverages.all().size() + 1L, member, unit, CODE, days, shares));
    }

    private Waiver waiverOf(MemberId member, OpenCoverages.Outcome outcome) {
        return coverages
                .find(outcome.opened().get(member))
                .orElseThrow()
                .history()
                .getFirst()
                .observation()
                .waiver();
    }

    @Test
    void each_member_is_covered_for_the_days_and_shares_ordered_and_seen_by_the_unit() {
        // When
        OpenCoverages.Outcome outcome = openCoverages.open(order(YEAR, Map.of(SECOND, 4, FIRST, 1)));

        // Then
        Coverage first = opened(COVERAGE_1, FIRST, YEAR, 1, Waiver.NONE);
        Coverage second = opened(COVERAGE_2, SECOND, YEAR, 4, Waiver.NONE);
        assertThat(outcome)
                .isEqualTo(new OpenCoverages.Outcome(Map.of(FIRST, COVERAGE_1, SECOND, COVERAGE_2), Map.of()));
        assertThat(coverages.all()).containsExactly(first, second);
        assertThat(coverages.told()).containsExactly(first, second);
        assertThat(coverages.counted(CODE)).isEqualTo(Map.of(FIRST, 1, SECOND, 4));
        assertThat(members.employedBy(UNIT)).containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(audit.lines())
                .containsExactlyInAnyOrder(
                        new Line(
                                Became.CHANGED, "COVERAGE_OPENED", new Subject("coverage", COVERAGE_1.toString()), WHY),
                        new Line(
                                Became.CHANGED,
                                "COVERAGE_OPENED",
                                new Subject("coverage", COVERAGE_2.toString()),
                                WHY));
    }

    @Test
    void shares_through_other_units_fill_the_maximum_and_one_more_is_void() {
        // Given
        givenHeld(FIRST, OTHER_UNIT, YEAR, 3);
        givenHeld(SECOND, OTHER_UNIT, YEAR, 3);

        // When
        OpenCoverages.Outcome outcome = openCoverages.open(order(YEAR, Map.of(FIRST, 1, SECOND, 2)));

        // Then
        assertThat(outcome).isEqualTo(new OpenCoverages.Outcome(Map.of(FIRST, COVERAGE_1), Map.of(SECOND, 3)));
        assertThat(coverages.counted(CODE)).isEqualTo(Map.of(FIRST, 4));
        assertThat(coverages.told()).containsExactly(opened(COVERAGE_1, FIRST, YEAR, 1, Waiver.NONE));
        assertThat(members.employedBy(UNIT)).containsExactly(FIRST);
        assertThat(audit.lines())
                .containsExactly(
                        new Line(
                                Became.CHANGED, "COVERAGE_OPENED", new Subject("coverage", COVERAGE_1.toString()), WHY),
                        new Line(Became.CHANGED, "COVERAGE_VOIDED", new Subject("member", SECOND.toString()), WHY));
    }

    @Test
    void the_most_shares_on_any_one_day_count_and_not_the_sum_over_the_year() {
        // Given two spans after one another with three shares each
        givenHeld(FIRST, OTHER_UNIT, DateSpan.of(APRIL, APRIL.plusMonths(2)), 3);
        givenHeld(FIRST, OTHER_UNIT, DateSpan.of(APRIL.plusMonths(2), APRIL.plusMonths(4)), 3);

        // When
        OpenCoverages.Outcome outcome = openCoverages.open(order(YEAR, Map.of(FIRST, 1)));

        // Then
        assertThat(outcome.voided()).isEmpty();
        assertThat(coverages.counted(CODE)).isEqualTo(Map.of(FIRST, 4));
    }

    @Test
    void who_is_covered_through_the_unit_already_is_not_covered_twice() {
        // Given
        givenHeld(FIRST, UNIT, YEAR, 1);

        // When
        OpenCoverages.Outcome outcome = openCoverages.open(order(YEAR, Map.of(FIRST, 1)));

        // Then
        assertThat(outcome).isEqualTo(new OpenCoverages.Outcome(Map.of(), Map.of(FIRST, 1)));
        assertThat(coverages.all()).hasSize(1);
        assertThat(coverages.told()).isEmpty();
    }

    @Test
    void the_same_order_again_opens_nothing() {
        // Given
        openCoverages.open(order(YEAR, Map.of(FIRST, 2)));

        // When
        OpenCoverages.Outcome again = openCoverages.open(order(YEAR, Map.of(FIRST, 2)));

        // Then
        assertThat(again).isEqualTo(new OpenCoverages.Outcome(Map.of(), Map.of(FIRST, 2)));
        assertThat(coverages.all()).containsExactly(opened(COVERAGE_1, FIRST, YEAR, 2, Waiver.NONE));
        assertThat(coverages.counted(CODE)).isEqualTo(Map.of(FIRST, 2));
    }

    @Test
    void who_renews_within_the_days_needs_no_observation_and_who_comes_a_day_later_does() {
        // Given
        givenHeld(FIRST, OTHER_UNIT, DateSpan.of(APRIL.minusYears(1), APRIL.minusDays(30)), 1);
        givenHeld(SECOND, OTHER_UNIT, DateSpan.of(APRIL.minusYears(1), APRIL.minusDays(31)), 1);

        // When
        OpenCoverages.Outcome outcome = openCoverages.open(order(YEAR, Map.of(FIRST, 1, SECOND, 1)));

        // Then
        assertThat(waiverOf(FIRST, outcome)).isEqualTo(Waiver.WAIVED);
        assertThat(waiverOf(SECOND, outcome)).isEqualTo(Waiver.NONE);
    }

    @Test
    void cover_that_a_benefit_used_up_is_renewed_by_nothing() {
        // Given
        Coverage former = coverages.given(
                CoverageFixtures.coverage(1, FIRST, OTHER_UNIT, CODE, DateSpan.of(APRIL.minusYears(1), APRIL), 1));
        coverages.correct(former, former.endedFrom(APRIL.minusDays(5), Instant.parse("2025-03-28T01:00:00Z")));

        // When
        OpenCoverages.Outcome outcome = openCoverages.open(order(YEAR, Map.of(FIRST, 1)));

        // Then
        assertThat(waiverOf(FIRST, outcome)).isEqualTo(Waiver.NONE);
    }

    @Test
    void a_collective_start_needs_no_observation() {
        // Given
        DateSpan fromJuly = CoverageFixtures.yearFrom(LocalDate.of(2025, 7, 1));

        // When
        openCoverages.open(order(fromJuly, Map.of(FIRST, 1)));

        // Then
        assertThat(coverages.all()).containsExactly(opened(COVERAGE_1, FIRST, fromJuly, 1, Waiver.WAIVED));
    }

    @Test
    void an_empty_order_changes_nothing() {
        // When
        OpenCoverages.Outcome outcome = openCoverages.open(order(YEAR, Map.of()));

        // Then
        assertThat(outcome).isEqualTo(new OpenCoverages.Outcome(Map.of(), Map.of()));
        assertThat(coverages.all()).isEmpty();
        assertThat(audit.lines()).isEmpty();
    }
}
