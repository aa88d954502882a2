package org.huzhu.benefit.v1;

import java.time.LocalDate;
import org.huzhu.benefit.event.CareEvent;
import org.huzhu.benefit.event.Cause;
import org.huzhu.benefit.event.Diagnosis;
import org.huzhu.benefit.event.EventDates;
import org.huzhu.benefit.plan.FilingWindow;
import org.jspecify.annotations.Nullable;

/** Which day of an event counts for what. */
final class Days {

    private Days() {}

    /** The day that cover and observation are weighed on: an accident's own, an illness' admission. */
    static LocalDate ofEvent(CareEvent event) {
        EventDates dates = event.dates();
        LocalDate admitted = dates.admittedOn();
        return event.cause() == Cause.ACCIDENT || admitted == null ? dates.occurredOn() : admitted;
    }

    /**
     * The day of a listed illness: a tumour's pathology report, else the confirmed diagnosis, else the day of the event. What
     * an accident did to somebody is dated by the accident.
     */
    static LocalDate ofIllness(CareEvent event, @Nullable Diagnosis diagnosis) {
        LocalDate pathology = diagnosis == null ? null : diagnosis.pathologyOn();
        if (pathology != null) {
            return pathology;
        }
        LocalDate diagnosed = event.dates().diagnosedOn();
        return diagnosed == null || event.cause() == Cause.ACCIDENT ? ofEvent(event) : diagnosed;
    }

    static LocalDate diagnosed(CareEvent event, @Nullable Diagnosis diagnosis) {
        LocalDate pathology = diagnosis == null ? null : diagnosis.pathologyOn();
        if (pathology != null) {
            return pathology;
        }
        return orOccurrence(event.dates().diagnosedOn(), event);
    }

    static LocalDate filingStart(FilingWindow.Start start, CareEvent event, @Nullable Diagnosis diagnosis) {
        EventDates dates = event.dates();
        return switch (start) {
            case OCCURRENCE -> dates.occurredOn();
            case ADMISSION -> orOccurrence(dates.admittedOn(), event);
            case DISCHARGE -> orOccurrence(dates.dischargedOn(), event);
            case SETTLEMENT -> orOccurrence(dates.settledOn(), event);
            case DIAGNOSIS -> diagnosed(event, diagnosis);
        };
    }

    private static LocalDate orOccurrence(@Nullable LocalDate day, CareEvent event) {
        return day == null ? event.dates().occurredOn() : day;
    }
}
