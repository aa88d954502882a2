package org.huzhu.claims.adjudication;

import java.time.LocalDate;
import java.util.Optional;
import org.huzhu.benefit.event.EventDates;
import org.huzhu.terms.Filing;

/**
 * Until when the terms want to be told of an event. Late notice alone denies nothing; a reviewer looks at it.
 *
 * @param days so many days
 * @param from after this day of the event
 */
public record NoticeRule(int days, Filing.Start from) {

    /** Returns the last day of notice, the day itself included; empty while the event has no such day. */
    public Optional<LocalDate> lastDay(EventDates dates) {
        LocalDate start = switch (from) {
            case OCCURRENCE -> dates.occurredOn();
            case ADMISSION -> dates.admittedOn();
            case DISCHARGE -> dates.dischargedOn();
            case SETTLEMENT -> dates.settledOn();
            case DIAGNOSIS -> dates.diagnosedOn();
        };
        return Optional.ofNullable(start).map(day -> day.plusDays(days));
    }
}
