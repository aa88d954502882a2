package org.huzhu.kernel.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive civil dates, half-open: the first day is in, the last is not.
 *
 * @param from the first day
 * @param until the day after the last one, later than {@code from}; absent when the span has no end
 */
public record DateSpan(LocalDate from, @Nullable LocalDate until) {

    /** Checks that the span holds at least one day. */
    public DateSpan {
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("a span needs at least one day: " + from + " to " + until);
        }
    }

    /** Makes a span with an end. */
    public static DateSpan of(LocalDate from, LocalDate until) {
        return new DateSpan(from, until);
    }

    /** Makes a span without an end. */
    public static DateSpan openFrom(LocalDate from) {
        return new DateSpan(from, null);
    }

    /** Tells whether the span has no end. */
    public boolean isOpen() {
        return until == null;
    }

    /** Tells whether a day lies in the span. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** Tells whether every day of the other span lies in this one. */
    public boolean contains(DateSpan other) {
        return !other.from.isBefore(from) && endsNoLater(other.until, until);
    }

    /** Tells whether the two spans share a day. */
    public boolean overlaps(DateSpan other) {
        return (other.until == null || from.isBefore(other.until)) && (until == null || other.from.isBefore(until));
    }

    /** Returns the days both spans share, if any. */
    public Optional<DateSpan> intersection(DateSpan other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        LocalDate latestFrom = from.isAfter(other.from) ? from : other.from;
        return Optional.of(new DateSpan(latestFrom, endsNoLater(until, other.until) ? until : other.until));
    }

    /** Tells whether the other span begins on the day this one ends. */
    public boolean meets(DateSpan next) {
        return next.from.equals(until);
    }

    /**
     * Counts the days.
     *
     * @throws IllegalStateException when the span has no end
     */
    public long days() {
        if (until == null) {
            throw new IllegalStateException("a span without an end has no number of days: from " + from);
        }
        return ChronoUnit.DAYS.between(from, until);
    }

    private static boolean endsNoLater(@Nullable LocalDate end, @Nullable LocalDate limit) {
        return limit == null || (end != null && !end.isAfter(limit));
    }
}
