package org.huzhu.benefit.outcome;

import java.time.LocalDate;
import org.huzhu.benefit.held.CoverageId;

/**
 * A coverage that ends with the decision.
 *
 * @param coverage the coverage
 * @param benefitCode the benefit that ends it
 * @param endsOn the day of the event; later events are not covered
 * @param reason why
 */
public record CoverageEnding(CoverageId coverage, String benefitCode, LocalDate endsOn, Reason reason) {

    /** Why a coverage ends. */
    public enum Reason {
        /** The benefit was paid and the terms end the cover with it. */
        BENEFIT_PAID,
        /** The event fell into the observation period and the terms end the cover, with a sum or without. */
        DIAGNOSED_IN_OBSERVATION
    }
}
