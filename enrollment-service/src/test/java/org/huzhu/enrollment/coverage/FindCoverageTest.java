package org.huzhu.enrollment.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.plan.PlanCode;
import org.huzhu.kernel.time.DateSpan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two members of two units over the same year; the cover of the first was ended from July on in the middle of July. */
class FindCoverageTest {
    private static final LocalDate FROM = LocalDate.of(2025, 4, 1);
    private static final LocalDate ENDS = LocalDate.of(2025, 7, 3);
    private static final LocalDate TO = LocalDate.of(2026, 4, 1);
    private static final LocalDate AUGUST = LocalDate.of(2025, 8, 1);
    private static final Instant CORRECTED = Instant.parse("2025-07-16T01:00:00Z");
    private static final MemberId FIRST = new MemberId(new UUID(0, 11));
    private static final MemberId SECOND = new MemberId(new UUID(0, 12));
    private static final UnitId UNIT = new UnitId(new UUID(0, 2));
    private static final UnitId OTHER_UNIT = new UnitId(new UUID(0, 22));
    private static final PlanCode PLAN = new PlanCode("HB-SEVERE");

    private final InMemoryCoverages coverages = new InMemoryCoverages();
    private final FindCoverage findCoverage = new FindCoverage(coverages);

    @BeforeEach
    void two_coverages() {
        Coverage first = coverages.given(CoverageFixtures.coverage(1, FIRST, UNIT, PLAN, DateSpan.of(FROM, TO), 1));
        coverages.correct(first, first.endedFrom(ENDS, CORRECTED));
        coverages.given(CoverageFixtures.coverage(2, SECOND, OTHER_UNIT, PLAN, DateSpan.of(FROM, TO), 3));
    }

    private static CoverageSearch search(Optional<MemberId> member, Optional<LocalDate> day, Instant knownAt) {
        return new CoverageSearch(member, Optional.empty(), day, knownAt, Optional.empty(), 10);
    }

    private static CoverageSearch page(Optional<CoverageSearch.Position> after, int limit) {
        return new CoverageSearch(Optional.empty(), Optional.empty(), Optional.empty(), CORRECTED, after, limit);
    }

    @Test
    void what_is_believed_now_is_not_what_was_believed_before_the_correction() {
        // When
        List<CoverageSearch.Hit> before =
                findCoverage.find(search(Optional.of(FIRST), Optional.of(AUGUST), CORRECTED.minusMillis(1)));
        List<CoverageSearch.Hit> now = findCoverage.find(search(Optional.of(FIRST), Optional.of(AUGUST), CORRECTED));

        // Then
        assertThat(before)
                .extracting(hit -> hit.spell().valid(), hit -> hit.stageOn(AUGUST))
                .containsExactly(tuple(DateSpan.of(FROM, TO), CoverageSearch.Stage.ACTIVE));
        assertThat(now)
                .extracting(hit -> hit.spell().valid(), hit -> hit.stageOn(AUGUST))
                .containsExactly(tuple(DateSpan.of(ENDS, TO), CoverageSearch.Stage.TERMINATED));
    }

    @Test
    void nothing_was_known_before_the_cover_was_opened_and_no_day_after_it_is_covered() {
        // When
        List<CoverageSearch.Hit> found = findCoverage.find(
                search(Optional.empty(), Optional.of(AUGUST), CoverageFixtures.KNOWN_SINCE.minusMillis(1)));

        // Then
        assertThat(found).isEmpty();
        assertThat(findCoverage.find(search(Optional.empty(), Optional.of(TO), CORRECTED)))
                .isEmpty();
    }

    @Test
    void a_unit_has_the_coverages_through_it() {
        // When
        List<CoverageSearch.Hit> found = findCoverage.find(new CoverageSearch(
                Optional.empty(), Optional.of(OTHER_UNIT), Optional.empty(), CORRECTED, Optional.empty(), 10));

        // Then
        assertThat(found)
                .containsExactly(new CoverageSearch.Hit(
                        new CoverageId(new UUID(6, 2)),
                        SECOND,
                        OTHER_UNIT,
                        new EnrollmentReference(new UUID(6, 100)),
                        coverages.all().getLast().planVersion(),
                        PLAN,
                        coverages.all().getLast().history().getFirst()));
    }

    @Test
    void a_long_answer_goes_on_behind_its_last_row() {
        // Given
        List<CoverageSearch.Hit> first = findCoverage.find(page(Optional.empty(), 2));
        assertThat(first).extracting(hit -> hit.spell().valid().from()).containsExactly(FROM, ENDS);

        // When
        List<CoverageSearch.Hit> rest = findCoverage.find(
                page(Optional.of(new CoverageSearch.Position(first.getLast().id(), ENDS)), 2));

        // Then
        assertThat(rest).extracting(CoverageSearch.Hit::member).containsExactly(SECOND);
    }
}
