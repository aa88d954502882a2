package org.huzhu.claims.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.huzhu.kernel.time.DateSpan;

/**
 * One bitemporal row of a coverage: what was protected when, and when that was believed.
 *
 * @param valid the days it protects, half-open
 * @param knownFrom from when on it was believed
 * @param knownTo until when it was believed; absent for what is believed now
 * @param shares at least 1
 * @param observation how the observation period counts
 * @param status whether it protects
 */
public record CoverageSpan(
        DateSpan valid,
        Instant knownFrom,
        Optional<Instant> knownTo,
        int shares,
        Observation observation,
        CoverageStatus status) {

    public CoverageSpan {
        if (shares < 1) {
            throw new IllegalArgumentException("A coverage has at least one share");
        }
    }

    /** Whether this row was believed at a moment. */
    public boolean knownAt(Instant moment) {
        return !moment.isBefore(knownFrom)
                && knownTo.filter(end -> !moment.isBefore(end)).isEmpty();
    }

    /** Whether this row is what is believed now. */
    public boolean current() {
        return knownTo.isEmpty();
    }

    /**
     * How the observation period of a coverage counts.
     *
     * @param from the day from which it counts
     * @param waived whether none applies, as for a renewal without a gap
     */
    public record Observation(LocalDate from, boolean waived) {}
}
