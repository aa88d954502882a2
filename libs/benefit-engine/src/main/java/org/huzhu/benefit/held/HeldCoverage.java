package org.huzhu.benefit.held;

import java.time.LocalDate;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.kernel.time.DateSpan;

/**
 * A coverage of the member, as it is known at the decision.
 *
 * @param id the coverage
 * @param planVersion the plan version it is under
 * @param plan that version, compiled
 * @param shares how many; at least one
 * @param period the days of cover; limits per period count from its first day
 * @param observationFrom the day the observation period is counted from
 * @param waiver whether the observation period is waived
 */
public record HeldCoverage(
        CoverageId id,
        PlanVersionId planVersion,
        CompiledPlan plan,
        int shares,
        DateSpan period,
        LocalDate observationFrom,
        ObservationWaiver waiver) {

    /** Whether the observation period is waived, by renewal or by a collective start. */
    public enum ObservationWaiver {
        /** It is not. */
        NONE,
        /** It is. */
        WAIVED
    }
}
