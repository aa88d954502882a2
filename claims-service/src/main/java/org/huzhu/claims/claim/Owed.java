package org.huzhu.claims.claim;

import java.util.List;
import org.huzhu.claims.coverage.CoverageId;
import org.huzhu.claims.plan.PlanVersionId;
import org.huzhu.kernel.money.Money;

/**
 * A determination as a reviewer approves it: what is owed.
 *
 * @param id the determination
 * @param version its number within the claim
 * @param payable the sum of the lines
 * @param lines what is payable, one for each plan and benefit
 */
public record Owed(DeterminationId id, int version, Money payable, List<OwedLine> lines) {

    /** Copies the lines. */
    public Owed {
        lines = List.copyOf(lines);
    }

    /**
     * What one plan and benefit owes.
     *
     * @param id the line; an obligation is bound to it
     * @param planCode the plan
     * @param planVersion its version
     * @param planKind with the region it names the fund
     * @param region code of the region
     * @param benefitCode the benefit
     * @param coverage the coverage it is paid under
     * @param amount what is payable
     * @param endsCover whether the coverage ends with the payment
     */
    public record OwedLine(
            LineId id,
            String planCode,
            PlanVersionId planVersion,
            String planKind,
            String region,
            String benefitCode,
            CoverageId coverage,
            Money amount,
            boolean endsCover) {}
}
