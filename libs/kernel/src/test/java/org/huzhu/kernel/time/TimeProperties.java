package org.huzhu.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.booleans;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.quicktheories.QuickTheory;
import org.quicktheories.core.Gen;

/** Laws of days, each over a thousand cases from a fixed seed that a failure prints. */
class TimeProperties {

    private static final long SEED = 20_250_701L;
    private static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();

    private static QuickTheory theory() {
        return qt().withFixedSeed(SEED).withExamples(1_000);
    }

    private static Gen<LocalDate> days() {
        return longs().between(
                        LocalDate.of(2024, 6, 1).toEpochDay(),
                        LocalDate.of(2027, 6, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    /** Spans of up to forty days around one month, a quarter of them without an end, so that many touch. */
    private static Gen<DateSpan> spans() {
        Gen<LocalDate> from = integers().between(0, 40).map(LocalDate.of(2025, 4, 1)::plusDays);
        return from.zip(
                integers().between(1, 40),
                integers().between(0, 3),
                (first, length, open) ->
                        open == 0 ? DateSpan.openFrom(first) : DateSpan.of(first, first.plusDays(length)));
    }

    @Test
    void a_day_is_in_the_intersection_when_it_is_in_both_spans() {
        theory().forAll(spans(), spans(), integers().between(-5, 90)).checkAssert((one, other, offset) -> {
            LocalDate day = LocalDate.of(2025, 4, 1).plusDays(offset);
            boolean inBoth = one.contains(day) && other.contains(day);
            assertThat(one.intersection(other)
                            .map(shared -> shared.contains(day))
                            .orElse(false))
                    .isEqualTo(inBoth);
            assertThat(one.intersection(other).isPresent()).isEqualTo(one.overlaps(other));
            assertThat(one.intersection(other)).isEqualTo(other.intersection(one));
        });
    }

    @Test
    void a_span_contains_another_when_their_intersection_is_the_other() {
        theory().forAll(spans(), spans())
                .checkAssert((one, other) -> assertThat(one.contains(other))
                        .isEqualTo(one.intersection(other).filter(other::equals).isPresent()));
    }

    @Test
    void spans_that_meet_do_not_overlap() {
        theory().forAll(spans(), spans()).checkAssert((one, other) -> {
            if (one.meets(other)) {
                assertThat(one.overlaps(other)).isFalse();
            }
        });
    }

    @Test
    void counting_forward_and_counting_between_agree() {
        theory().forAll(days(), integers().between(0, 300)).checkAssert((day, count) -> {
            LocalDate reached = CALENDAR.plusWorkingDays(day, count);
            assertThat(CALENDAR.workingDaysBetween(day, reached)).isEqualTo(count);
            assertThat(count == 0 || CALENDAR.isWorkingDay(reached)).isTrue();
        });
    }

    @Test
    void working_days_of_two_spans_add_up() {
        theory().forAll(days(), integers().between(0, 200), integers().between(0, 200))
                .checkAssert((day, one, other) -> {
                    LocalDate middle = day.plusDays(one);
                    LocalDate end = middle.plusDays(other);
                    assertThat(CALENDAR.workingDaysBetween(day, middle) + CALENDAR.workingDaysBetween(middle, end))
                            .isEqualTo(CALENDAR.workingDaysBetween(day, end));
                });
    }

    @Test
    void a_moment_lies_on_its_civil_date() {
        theory().forAll(
                        longs().between(-2_000_000_000L, 8_000_000_000L),
                        booleans().all())
                .checkAssert((second, atTheEnd) -> {
                    Instant moment = Instant.ofEpochSecond(second, atTheEnd ? 999_999_999 : 0);
                    LocalDate date = Shanghai.dateOf(moment);
                    assertThat(Shanghai.startOf(date)).isBeforeOrEqualTo(moment);
                    assertThat(Shanghai.startOf(date.plusDays(1))).isAfter(moment);
                });
    }
}
