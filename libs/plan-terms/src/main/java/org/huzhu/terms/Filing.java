package org.huzhu.terms;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.huzhu.terms.json.Place;

/**
 * Until when a claim may be filed.
 *
 * @param windowMonths the claim lapses so many months after {@code windowFrom}
 * @param windowFrom the day from which the window runs
 * @param noticeDays notice is due within so many days, if at all; late notice alone does not deny
 */
public record Filing(int windowMonths, Start windowFrom, OptionalInt noticeDays) {

    /** The day from which a window runs. */
    public enum Start {
        /** The accident, or the day the illness began. */
        OCCURRENCE,
        /** The day of admission. */
        ADMISSION,
        /** The day of discharge. */
        DISCHARGE,
        /** The day of the basic insurance's settlement. */
        SETTLEMENT,
        /** The day of the confirmed diagnosis. */
        DIAGNOSIS
    }

    /** Returns the last day on which a claim may be filed, the day itself included. */
    public LocalDate lastDay(LocalDate start) {
        return start.plusMonths(windowMonths);
    }

    static Filing at(Place place) {
        return new Filing(
                place.at("windowMonths").getNumber(),
                place.at("windowFrom").getConstant(Start.class),
                place.at("noticeDays").asNumber());
    }
}
