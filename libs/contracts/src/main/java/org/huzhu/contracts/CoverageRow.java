package org.huzhu.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of a coverage's history: what was protected when, and when we knew it so.
 *
 * @param validFrom first day of cover
 * @param validTo first day after cover
 * @param knownFrom from when on this row was believed
 * @param knownTo until when it was believed, absent for the current rows
 * @param shares how many times the member holds the plan, at least 1
 * @param observationFrom the day from which the observation period counts
 * @param observationWaived whether no observation period applies, as for a renewal without a gap
 * @param status {@code IN_FORCE} or {@code TERMINATED}
 */
public record CoverageRow(
        LocalDate validFrom,
        LocalDate validTo,
        Instant knownFrom,
        @Nullable Instant knownTo,
        int shares,
        LocalDate observationFrom,
        boolean observationWaived,
        String status) {

    public CoverageRow {
        Objects.requireNonNull(validFrom, "validFrom");
        Objects.requireNonNull(validTo, "validTo");
        Objects.requireNonNull(knownFrom, "knownFrom");
        Objects.requireNonNull(observationFrom, "observationFrom");
        Objects.requireNonNull(status, "status");
    }
}
