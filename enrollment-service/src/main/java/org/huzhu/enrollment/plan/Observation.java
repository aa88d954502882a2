package org.huzhu.enrollment.plan;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The observation period (观察期) of a plan and when it is waived for a whole coverage.
 *
 * @param days from the first day of cover; 0 is none
 * @param renewalWithinDays waived for who renews within so many days after the old cover ended
 * @param collectiveStarts waived for cover that starts on one of these days
 */
public record Observation(int days, OptionalInt renewalWithinDays, Set<LocalDate> collectiveStarts) {
    public Observation {
        collectiveStarts = Set.copyOf(collectiveStarts);
    }

    /** The first day after the observation period of cover that starts on a day. */
    public LocalDate until(LocalDate start) {
        return start.plusDays(days);
    }

    /**
     * Says whether cover from a day needs no observation because of the day itself. A plan without an observation period
     * of its own waives nothing: one of its benefits may have one.
     */
    public boolean waivedByStart(LocalDate start) {
        return collectiveStarts.contains(start);
    }

    /** Says whether cover from a day continues cover that ended on another: without a gap, or within the renewal days. */
    public boolean continues(LocalDate start, LocalDate formerEnd) {
        return !start.isBefore(formerEnd) && !start.isAfter(formerEnd.plusDays(renewalWithinDays.orElse(0)));
    }

    /** Says whether cover from a day needs no observation because it renews cover that ended on another. */
    public boolean waivedByRenewal(LocalDate start, LocalDate formerEnd) {
        return renewalWithinDays.isPresent() && continues(start, formerEnd);
    }
}
