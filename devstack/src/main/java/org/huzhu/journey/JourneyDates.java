package org.huzhu.journey;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.huzhu.kernel.time.Shanghai;

/**
 * The days of the worked example. Started on 20 March 2025 they are the published ones: cover from 1 April, in hospital
 * from 2 to 12 July, claim on 16 July.
 *
 * @param enrolled when the unit enrols
 * @param coverFrom first day of cover, the first of the next month
 * @param admitted 92 days later, behind every observation period
 * @param pathology when the diagnosis was proven
 * @param discharged when she left hospital and the stay was settled
 * @param claimed when she claims
 */
public record JourneyDates(
        LocalDate enrolled,
        LocalDate coverFrom,
        LocalDate admitted,
        LocalDate pathology,
        LocalDate discharged,
        LocalDate claimed) {

    private static final int DAYS_TO_ILLNESS = 92;

    /** The days of a run that starts on a day. */
    public static JourneyDates startingOn(LocalDate day) {
        LocalDate coverFrom = day.plusMonths(1).withDayOfMonth(1);
        LocalDate admitted = coverFrom.plusDays(DAYS_TO_ILLNESS);
        return new JourneyDates(
                day, coverFrom, admitted, admitted.plusDays(3), admitted.plusDays(10), admitted.plusDays(14));
    }

    /** Nine in the morning of a day, as business time is set. */
    static OffsetDateTime morningOf(LocalDate day) {
        return day.atTime(9, 0).atZone(Shanghai.ZONE).toOffsetDateTime();
    }
}
