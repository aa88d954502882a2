package org.huzhu.enrollment.plan;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.Optional;
import org.huzhu.kernel.time.DateSpan;

/**
 * How long cover lasts and when it may start.
 *
 * @param length its length from the first day
 * @param calendarStart the day of the year on which each period starts, for a plan with a fixed calendar
 */
public record CoverPeriod(Period length, Optional<MonthDay> calendarStart) {
    /** The days of cover that start on a day: a year from 2025-04-01 ends before 2026-04-01. */
    public DateSpan from(LocalDate start) {
        return DateSpan.of(start, start.plus(length));
    }

    /** Says whether cover may start on a day. */
    public boolean mayStartOn(LocalDate start) {
        return calendarStart.isEmpty() || calendarStart.get().equals(MonthDay.from(start));
    }
}
