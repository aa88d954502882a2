package org.huzhu.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huzhu.claims.claim.ClaimClock.Certainty;
import org.huzhu.claims.claim.ClaimClock.Deadline;
import org.huzhu.claims.claim.ClaimClock.Pause;
import org.huzhu.kernel.time.WorkingCalendar;
import org.junit.jupiter.api.Test;

class ClaimClockTest {

    private final ClaimClock clock = new ClaimClock(WorkingCalendar.shipped(), 7);

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void seven_working_days_after_a_wednesday_are_the_friday_of_the_week_after() {
        assertThat(clock.deadline(day("2025-07-16"), List.of()))
                .contains(new Deadline(day("2025-07-25"), Certainty.FINAL));
    }

    @Test
    void a_holiday_does_not_count_and_a_make_up_day_does() {
        // 28 September is a worked Sunday, 29, 30; 1 to 8 October are off; 9, 10, 11 (a worked Saturday); Monday 13.
        assertThat(clock.deadline(day("2025-09-27"), List.of()))
                .contains(new Deadline(day("2025-10-13"), Certainty.FINAL));
    }

    @Test
    void the_clock_stands_still_from_the_day_after_the_question_to_the_day_of_the_answer() {
        // 17, 18 count; asked on the 18th, answered on Thursday the 24th; 25, 28, 29, 30, 31 count.
        assertThat(clock.deadline(
                        day("2025-07-16"), List.of(new Pause(day("2025-07-18"), Optional.of(day("2025-07-24"))))))
                .contains(new Deadline(day("2025-07-31"), Certainty.FINAL));
    }

    @Test
    void two_pauses_add_up_and_an_answer_on_the_same_day_costs_nothing() {
        assertThat(clock.deadline(
                        day("2025-07-16"),
                        List.of(
                                new Pause(day("2025-07-17"), Optional.of(day("2025-07-17"))),
                                new Pause(day("2025-07-18"), Optional.of(day("2025-07-21"))),
                                new Pause(day("2025-07-22"), Optional.of(day("2025-07-23"))))))
                .contains(new Deadline(day("2025-07-29"), Certainty.FINAL));
    }

    @Test
    void while_a_question_is_open_there_is_no_deadline() {
        assertThat(clock.deadline(day("2025-07-16"), List.of(new Pause(day("2025-07-18"), Optional.empty()))))
                .isEmpty();
    }

    @Test
    void a_deadline_that_runs_into_a_year_without_notice_is_provisional() {
        assertThat(clock.deadline(day("2026-12-28"), List.of()))
                .contains(new Deadline(day("2027-01-06"), Certainty.PROVISIONAL));
    }
}
