package org.huzhu.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Working days by the notices of the State Council, and how a calendar is read. */
class WorkingCalendarTest {

    private static final WorkingCalendar SHIPPED = WorkingCalendar.shipped();

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static List<LocalDate> days(String... texts) {
        return Stream.of(texts).map(LocalDate::parse).toList();
    }

    private static Stream<LocalDate> daysOf(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static List<LocalDate> weekdaysOff(int year) {
        return daysOf(year)
                .filter(day -> !isWeekend(day) && !SHIPPED.isWorkingDay(day))
                .toList();
    }

    private static List<LocalDate> weekendsWorked(int year) {
        return daysOf(year)
                .filter(day -> isWeekend(day) && SHIPPED.isWorkingDay(day))
                .toList();
    }

    private static WorkingCalendar read(String... lines) {
        try {
            return WorkingCalendar.read(new StringReader(String.join("\n", lines)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** New Year, Spring Festival, Qingming, Labour Day, Dragon Boat, National Day with Mid-Autumn. */
    @Test
    void the_weekdays_off_of_2025_are_those_of_the_notice() {
        // When
        List<LocalDate> off = weekdaysOff(2025);
        // Then
        assertThat(off)
                .isEqualTo(days(
                        "2025-01-01",
                        "2025-01-28",
                        "2025-01-29",
                        "2025-01-30",
                        "2025-01-31",
                        "2025-02-03",
                        "2025-02-04",
                        "2025-04-04",
                        "2025-05-01",
                        "2025-05-02",
                        "2025-05-05",
                        "2025-06-02",
                        "2025-10-01",
                        "2025-10-02",
                        "2025-10-03",
                        "2025-10-06",
                        "2025-10-07",
                        "2025-10-08"));
    }

    @Test
    void the_weekends_worked_in_2025_are_those_of_the_notice() {
        // When
        List<LocalDate> worked = weekendsWorked(2025);
        // Then
        assertThat(worked).isEqualTo(days("2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"));
    }

    /** New Year, Spring Festival, Qingming, Labour Day, Dragon Boat, Mid-Autumn, National Day. */
    @Test
    void the_weekdays_off_of_2026_are_those_of_the_notice() {
        // When
        List<LocalDate> off = weekdaysOff(2026);
        // Then
        assertThat(off)
                .isEqualTo(days(
                        "2026-01-01",
                        "2026-01-02",
                        "2026-02-16",
                        "2026-02-17",
                        "2026-02-18",
                        "2026-02-19",
                        "2026-02-20",
                        "2026-02-23",
                        "2026-04-06",
                        "2026-05-01",
                        "2026-05-04",
                        "2026-05-05",
                        "2026-06-19",
                        "2026-09-25",
                        "2026-10-01",
                        "2026-10-02",
                        "2026-10-05",
                        "2026-10-06",
                        "2026-10-07"));
    }

    @Test
    void the_weekends_worked_in_2026_are_those_of_the_notice() {
        // When
        List<LocalDate> worked = weekendsWorked(2026);
        // Then
        assertThat(worked)
                .isEqualTo(days("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"));
    }

    @ParameterizedTest
    @CsvSource({"2025, 248", "2026, 248", "2027, 261"})
    void a_year_has_so_many_working_days(int year, int expected) {
        // When
        int count = SHIPPED.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));
        // Then
        assertThat(count).isEqualTo(expected);
    }

    @Test
    void the_shipped_calendar_names_its_version_and_its_notices() {
        // When
        WorkingCalendar calendar = WorkingCalendar.shipped();
        // Then
        assertThat(calendar.version()).isEqualTo("2025-11-04");
        assertThat(calendar.source(2024)).isEmpty();
        assertThat(calendar.source(2025)).contains("国办发明电〔2024〕12号, 2024-11-12");
        assertThat(calendar.source(2026)).contains("国务院办公厅关于2026年部分节假日安排的通知, 2025-11-04");
        assertThat(calendar.source(2027)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2024, true", "2025, false", "2026, false", "2027, true"})
    void a_year_without_a_notice_is_provisional(int year, boolean expected) {
        // When
        boolean provisional = SHIPPED.provisional(year);
        // Then
        assertThat(provisional).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 2026-12-31, false",
        "2026-12-31, 2027-01-01, true",
        "2024-12-31, 2025-01-01, true",
        "2024-06-01, 2027-06-01, true",
        "2027-01-01, 2027-01-01, true",
        "2026-12-31, 2026-12-31, false"
    })
    void days_that_touch_a_provisional_year_are_provisional(String from, String to, boolean expected) {
        // When
        boolean provisional = SHIPPED.provisional(day(from), day(to));
        // Then
        assertThat(provisional).isEqualTo(expected);
    }

    @Test
    void a_provisional_year_counts_plain_weekdays() {
        // When
        List<Boolean> worked = days("2027-01-01", "2027-01-02", "2027-01-03", "2027-01-04", "2027-10-01").stream()
                .map(SHIPPED::isWorkingDay)
                .toList();
        // Then
        assertThat(worked).containsExactly(true, false, false, true, true);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-18, 1, 2025-07-21",
        "2025-07-16, 7, 2025-07-25",
        "2025-07-19, 1, 2025-07-21",
        "2025-07-19, 0, 2025-07-19",
        "2025-09-27, 7, 2025-10-13",
        "2025-09-30, 1, 2025-10-09",
        "2025-01-24, 2, 2025-01-27",
        "2026-02-13, 2, 2026-02-24",
        "2025-12-31, 1, 2026-01-04"
    })
    void working_days_are_counted_forward_and_the_day_itself_is_not(String from, int count, String expected) {
        // When
        LocalDate reached = SHIPPED.plusWorkingDays(day(from), count);
        // Then
        assertThat(reached).isEqualTo(day(expected));
    }

    @Test
    void working_days_are_not_counted_backward() {
        // When
        Throwable thrown = catchThrowable(() -> SHIPPED.plusWorkingDays(day("2025-07-18"), -1));
        // Then
        assertThat(thrown)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("working days are counted forward: -1");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-16, 2025-07-25, 7",
        "2025-07-18, 2025-07-18, 0",
        "2025-07-18, 2025-07-20, 0",
        "2025-07-18, 2025-07-21, 1",
        "2025-09-27, 2025-10-13, 7",
        "2025-09-30, 2025-10-08, 0"
    })
    void working_days_between_leave_the_first_day_out_and_take_the_last_in(String after, String until, int expected) {
        // When
        int count = SHIPPED.workingDaysBetween(day(after), day(until));
        // Then
        assertThat(count).isEqualTo(expected);
    }

    @Test
    void working_days_between_days_out_of_order_are_refused() {
        // When
        Throwable thrown = catchThrowable(() -> SHIPPED.workingDaysBetween(day("2025-07-18"), day("2025-07-17")));
        // Then
        assertThat(thrown).isInstanceOf(IllegalArgumentException.class).hasMessage("2025-07-17 is before 2025-07-18");
    }

    @Test
    void a_calendar_is_read_from_lines() {
        // Given
        String[] lines = {
            "# a comment",
            "version=7",
            "2030.source= a notice ",
            "2030.off= 2030-01-01..2030-01-02  2030-05-01..2030-05-01 ",
            "2030.makeUp= 2030-01-05\t2030-01-02 "
        };
        // When
        WorkingCalendar calendar = read(lines);
        // Then
        assertThat(calendar.version()).isEqualTo("7");
        assertThat(calendar.source(2030)).contains("a notice");
        assertThat(calendar.provisional(2030)).isFalse();
        assertThat(daysOf(2030).filter(day -> isWeekend(day) == calendar.isWorkingDay(day)))
                .containsExactly(day("2030-01-01"), day("2030-01-05"), day("2030-05-01"));
    }

    /** Days that are known without a notice do not make a year final. */
    @Test
    void a_year_of_days_without_a_source_stays_provisional() {
        // When
        WorkingCalendar calendar = read("version=7", "2030.off=2030-01-01..2030-01-01");
        // Then
        assertThat(calendar.provisional(2030)).isTrue();
        assertThat(calendar.isWorkingDay(day("2030-01-01"))).isFalse();
    }

    @Test
    void a_calendar_without_a_version_is_refused() {
        // When
        Throwable thrown = catchThrowable(() -> read("2030.source=a notice"));
        // Then
        assertThat(thrown)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a working calendar names its version");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2030.holidays=2030-01-01 | unknown line in a working calendar: 2030.holidays",
                "2030.off=2030-01-01 | a span of days off is first..last: 2030-01-01",
                "2030.off= | a span of days off is first..last: ",
                "2030.off=2030-01-01..2030-01-02..2030-01-03 | a span of days off is first..last:"
                        + " 2030-01-01..2030-01-02..2030-01-03",
                "2030.off=2030-01-02..2030-01-01 | a span of days off is first..last: 2030-01-02..2030-01-01",
                "2030.off=2029-12-31..2030-01-01 | 2029-12-31 stands under the year 2030",
                "2030.off=2030-12-31..2031-01-01 | 2031-01-01 stands under the year 2030",
                "2030.makeUp=2031-01-05 | 2031-01-05 stands under the year 2030",
                "2030.makeUp=2030-02-30 | not a day under the year 2030: 2030-02-30",
                "2030.off=2030-01-01..soon | not a day under the year 2030: soon",
                "2030.makeUp= | not a day under the year 2030: "
            })
    void a_line_that_cannot_be_understood_is_refused(String line, String message) {
        // When
        Throwable thrown = catchThrowable(() -> read("version=7", line));
        // Then
        assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
        assertThat(thrown.getMessage().strip()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"source=a notice", ".source=a notice", "soon.source=a notice", "2030=a notice"})
    void a_line_without_a_year_is_refused(String line) {
        // When
        Throwable thrown = catchThrowable(() -> read("version=7", line));
        // Then
        assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_reader_that_fails_is_not_taken_for_an_empty_calendar() {
        // Given
        IOException broken = new IOException("broken");
        Reader reader = new Reader() {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                throw broken;
            }

            @Override
            public void close() {}
        };
        // When
        Throwable thrown = catchThrowable(() -> WorkingCalendar.read(reader));
        // Then
        assertThat(thrown).isSameAs(broken);
    }
}
