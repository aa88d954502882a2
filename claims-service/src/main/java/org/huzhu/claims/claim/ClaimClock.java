package org.huzhu.claims.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.time.WorkingCalendar;

/**
 * The promised clock: so many working days from submission to a decision, standing still while the claimant is asked
 * for more.
 *
 * <p>The day of submission does not count. A day counts when it is a working day and no pause holds on it; a pause
 * holds from the day after the question up to and with the day of the answer.
 */
public final class ClaimClock {

    private final WorkingCalendar calendar;
    private final int days;

    /**
     * Sets the clock.
     *
     * @param calendar working days
     * @param days how many of them are promised, at least 1
     */
    public ClaimClock(WorkingCalendar calendar, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("A promise takes at least one day");
        }
        this.calendar = calendar;
        this.days = days;
    }

    /**
     * The last promised day.
     *
     * @param dueOn included
     * @param certainty whether the calendar of all years it runs through is final
     */
    public record Deadline(LocalDate dueOn, Certainty certainty) {}

    /** Whether a deadline may still move. */
    public enum Certainty {
        /** The notices of all years are in the data. */
        FINAL,
        /** A year's notice is not in the data; only plain weekdays were counted there. */
        PROVISIONAL
    }

    /**
     * A time in which the clock stands still.
     *
     * @param askedOn day of the question
     * @param answeredOn day of the answer, absent while it is open
     */
    public record Pause(LocalDate askedOn, Optional<LocalDate> answeredOn) {

        boolean holdsOn(LocalDate day) {
            return day.isAfter(askedOn) && answeredOn.filter(day::isAfter).isEmpty();
        }
    }

    /** Returns the deadline, or empty while a pause is open. */
    public Optional<Deadline> deadline(LocalDate submittedOn, List<Pause> pauses) {
        if (pauses.stream().anyMatch(pause -> pause.answeredOn().isEmpty())) {
            return Optional.empty();
        }
        LocalDate day = submittedOn;
        int left = days;
        while (left > 0) {
            LocalDate next = day.plusDays(1);
            day = next;
            if (calendar.isWorkingDay(next) && pauses.stream().noneMatch(pause -> pause.holdsOn(next))) {
                left--;
            }
        }
        Certainty certainty = calendar.provisional(submittedOn, day) ? Certainty.PROVISIONAL : Certainty.FINAL;
        return Optional.of(new Deadline(day, certainty));
    }
}
