package org.huzhu.benefit.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of an event.
 *
 * @param occurredOn the accident, or the day the illness began
 * @param admittedOn the day of admission, for a stay
 * @param dischargedOn the day of discharge, once it is known
 * @param diagnosedOn the day of the confirmed diagnosis
 * @param settledOn the day of the basic insurance's settlement
 * @param diedOn the day of death
 * @param filedOn the day on which the claim was filed
 */
public record EventDates(
        LocalDate occurredOn,
        @Nullable LocalDate admittedOn,
        @Nullable LocalDate dischargedOn,
        @Nullable LocalDate diagnosedOn,
        @Nullable LocalDate settledOn,
        @Nullable LocalDate diedOn,
        LocalDate filedOn) {

    /** Makes the days of a stay that began with the illness. */
    public static EventDates ofStay(LocalDate admittedOn, LocalDate dischargedOn, LocalDate filedOn) {
        return new EventDates(admittedOn, admittedOn, dischargedOn, null, dischargedOn, null, filedOn);
    }

    /** Makes the days of an event without a stay. */
    public static EventDates of(LocalDate occurredOn, LocalDate filedOn) {
        return new EventDates(occurredOn, null, null, null, null, null, filedOn);
    }
}
