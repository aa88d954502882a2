package org.huzhu.terms;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.OptionalInt;
import org.huzhu.kernel.time.DateSpan;
import org.huzhu.terms.json.Place;

/**
 * How long cover lasts and on which day it starts.
 *
 * @param months its length in months, unless it is in days
 * @param days its length in days, unless it is in months
 * @param calendarStart the fixed day of the year; absent when the unit chooses its start
 * @param joinWithinDays new staff may join within so many days of hiring
 * @param enrolUntil the last day of the year on which a unit may enrol
 */
public record CoverPeriod(
        OptionalInt months,
        OptionalInt days,
        Optional<MonthDay> calendarStart,
        OptionalInt joinWithinDays,
        Optional<MonthDay> enrolUntil) {

    /**
     * Returns the span of cover that starts on a day.
     *
     * @throws IllegalArgumentException when the plan starts on a fixed day of the year and this is another
     */
    public DateSpan startingOn(LocalDate from) {
        if (!mayStartOn(from)) {
            throw new IllegalArgumentException("cover of this plan does not start on " + from);
        }
        return DateSpan.of(
                from, months.isPresent() ? from.plusMonths(months.getAsInt()) : from.plusDays(days.getAsInt()));
    }

    /** Tells whether cover may start on a day. */
    public boolean mayStartOn(LocalDate from) {
        return calendarStart.map(MonthDay.from(from)::equals).orElse(true);
    }

    static CoverPeriod at(Place place) {
        return new CoverPeriod(
                place.at("months").asNumber(),
                place.at("days").asNumber(),
                monthDay(place.at("calendarStart")),
                place.at("joinWithinDays").asNumber(),
                monthDay(place.at("enrolUntil")));
    }

    private static Optional<MonthDay> monthDay(Place place) {
        return place.asText().map(text -> MonthDay.parse("--" + text));
    }
}
