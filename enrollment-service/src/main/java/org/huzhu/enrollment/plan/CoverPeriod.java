package org.huzhu.enrollment.plan;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;
import org.huzhu.kernel.time.DateSpan;

/**
 * How long cover lasts and when it may start.
 *
 * @param length its length from the first day
 * @param calendarStart the day of the year on which each period starts, for a plan with a fixed calendar
 * @param joinWithinDays new staff may join a unit's cover within so many days of hiring
 * @param enrolUntil the last day of the year on which a unit may enrol
 */
public record CoverPeriod(
        Period length, Optional<MonthDay> calendarStart, OptionalInt joinWithinDays, Optional<MonthDay> enrolUntil) {
    /** The days of cover that start on a day: a year from 2025-04-01 ends before 2026-04-01. */
    public DateSpan from(LocalDate start) {
        return DateSpan.of(start, start.plus(length));
    }

    /** Says whether cover may start on a day. */
    public boolean mayStartOn(LocalDate start) {
        return calendarStart.isEmpty() || calendarStart.get().equals(MonthDay.from(start));
    }

    /** Says whether a unit may still enrol on a day. */
    public boolean mayEnrolOn(LocalDate day) {
        return enrolUntil.isEmpty() || !MonthDay.from(day).isAfter(enrolUntil.get());
    }
}
