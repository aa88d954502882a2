package org.huzhu.enrollment.coverage;

import java.time.LocalDate;
import org.huzhu.kernel.time.DateSpan;

/**
 * One bitemporal row: how a member was protected over some days, and when that was believed.
 *
 * @param valid the days, never open
 * @param known when it was believed
 * @param shares how many times the member holds the plan
 * @param observation how the observation period applies
 * @param status whether the fund stands for these days
 */
public record CoverageSpell(DateSpan valid, Knowledge known, int shares, ObservationStart observation, Status status) {
    /** Whether the fund stands for the days of a row. */
    public enum Status {
        /** It does. */
        IN_FORCE,
        /** A rule of the plan ended the coverage before them. */
        TERMINATED
    }

    /**
     * From when the observation period counts.
     *
     * @param from the day it counts from
     * @param waiver whether it applies
     */
    public record ObservationStart(LocalDate from, Waiver waiver) {}

    /** Whether the observation period applies. */
    public enum Waiver {
        /** It applies. */
        NONE,
        /** It does not: a renewal without a gap, or a collective start. */
        WAIVED
    }

    public CoverageSpell {
        if (valid.isOpen()) {
            throw new IllegalArgumentException("a coverage has an end");
        }
        if (shares < 1) {
            throw new IllegalArgumentException("a coverage has at least one share: " + shares);
        }
    }

    /** The first day after the row. */
    public LocalDate until() {
        return valid.from().plusDays(valid.days());
    }

    CoverageSpell with(Knowledge other) {
        return new CoverageSpell(valid, other, shares, observation, status);
    }

    CoverageSpell over(DateSpan days, Status other, Knowledge knowledge) {
        return new CoverageSpell(days, knowledge, shares, observation, other);
    }
}
