package org.huzhu.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spans of days: the first day is in, the last is not. */
class DateSpanTest {

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** Reads days of April 2025: {@code 10-20} or, without an end, {@code 10-}. */
    private static DateSpan april(String text) {
        String[] ends = text.split("-", -1);
        LocalDate from = LocalDate.of(2025, 4, Integer.parseInt(ends[0]));
        return ends[1].isEmpty()
                ? DateSpan.openFrom(from)
                : DateSpan.of(from, LocalDate.of(2025, 4, Integer.parseInt(ends[1])));
    }

    @Test
    void a_span_needs_at_least_one_day() {
        // When
        Throwable thrown = catchThrowable(() -> DateSpan.of(day("2025-04-01"), day("2025-04-01")));
        // Then
        assertThat(thrown)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a span needs at least one day: 2025-04-01 to 2025-04-01");
    }

    @Test
    void a_span_that_runs_backwards_is_refused() {
        // When
        Throwable thrown = catchThrowable(() -> DateSpan.of(day("2025-04-02"), day("2025-04-01")));
        // Then
        assertThat(thrown)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a span needs at least one day: 2025-04-02 to 2025-04-01");
    }

    @Test
    void a_span_of_one_day_holds_that_day_only() {
        // Given
        DateSpan span = DateSpan.of(day("2025-04-01"), day("2025-04-02"));
        // When
        List<Boolean> contained = Stream.of("2025-03-31", "2025-04-01", "2025-04-02")
                .map(text -> span.contains(day(text)))
                .toList();
        // Then
        assertThat(contained).containsExactly(false, true, false);
        assertThat(span.days()).isEqualTo(1);
    }

    @Test
    void a_year_of_cover_ends_before_its_anniversary() {
        // Given
        DateSpan year = DateSpan.of(day("2025-04-01"), day("2026-04-01"));
        // When
        List<Boolean> contained = Stream.of("2025-03-31", "2025-04-01", "2026-03-31", "2026-04-01")
                .map(text -> year.contains(day(text)))
                .toList();
        // Then
        assertThat(contained).containsExactly(false, true, true, false);
        assertThat(year.days()).isEqualTo(365);
        assertThat(year.isOpen()).isFalse();
    }

    @Test
    void a_span_without_an_end_holds_every_later_day() {
        // Given
        DateSpan open = DateSpan.openFrom(day("2025-04-01"));
        // When
        List<Boolean> contained = Stream.of("2025-03-31", "2025-04-01", "9999-12-31")
                .map(text -> open.contains(day(text)))
                .toList();
        // Then
        assertThat(contained).containsExactly(false, true, true);
        assertThat(open.isOpen()).isTrue();
        assertThat(open).isEqualTo(new DateSpan(day("2025-04-01"), null));
    }

    @Test
    void a_leap_year_has_one_day_more() {
        // Given
        DateSpan year = DateSpan.of(day("2023-04-01"), day("2024-04-01"));
        // When
        long days = year.days();
        // Then
        assertThat(days).isEqualTo(366);
    }

    @Test
    void a_span_without_an_end_has_no_number_of_days() {
        // Given
        DateSpan open = DateSpan.openFrom(day("2025-04-01"));
        // When
        Throwable thrown = catchThrowable(open::days);
        // Then
        assertThat(thrown)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a span without an end has no number of days: from 2025-04-01");
    }

    @ParameterizedTest
    @CsvSource({
        "10-20, 10-20, true",
        "10-20, 11-19, true",
        "10-20, 9-20, false",
        "10-20, 10-21, false",
        "10-20, 10-, false",
        "10-, 10-, true",
        "10-, 10-20, true",
        "10-, 9-20, false"
    })
    void a_span_contains_another_when_it_holds_all_its_days(String outer, String inner, boolean expected) {
        // When
        boolean contains = april(outer).contains(april(inner));
        // Then
        assertThat(contains).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "10-20, 10-20, 10-20",
        "10-20, 12-15, 12-15",
        "10-20, 5-15, 10-15",
        "10-20, 19-25, 19-20",
        "10-20, 20-25, ",
        "10-20, 5-10, ",
        "10-20, 5-11, 10-11",
        "10-20, 25-28, ",
        "10-20, 15-, 15-20",
        "10-20, 5-, 10-20",
        "10-20, 20-, ",
        "10-20, 19-, 19-20",
        "10-, 15-, 15-",
        "10-, 10-, 10-"
    })
    void spans_overlap_in_the_days_both_hold(String one, String other, String shared) {
        // Given
        DateSpan first = april(one);
        DateSpan second = april(other);
        // When
        Optional<DateSpan> intersection = first.intersection(second);
        // Then
        assertThat(intersection).isEqualTo(Optional.ofNullable(shared).map(DateSpanTest::april));
        assertThat(second.intersection(first)).isEqualTo(intersection);
        assertThat(first.overlaps(second)).isEqualTo(shared != null);
        assertThat(second.overlaps(first)).isEqualTo(shared != null);
    }

    @ParameterizedTest
    @CsvSource({
        "10-20, 20-25, true",
        "10-20, 20-, true",
        "10-20, 19-25, false",
        "10-20, 21-25, false",
        "20-25, 10-20, false",
        "10-, 20-25, false"
    })
    void a_span_meets_the_one_that_begins_on_the_day_it_ends(String one, String next, boolean expected) {
        // When
        boolean meets = april(one).meets(april(next));
        // Then
        assertThat(meets).isEqualTo(expected);
    }
}
