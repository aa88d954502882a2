package org.huzhu.benefit.outcome;

import java.util.List;
import org.huzhu.benefit.held.CoverageId;
import org.huzhu.benefit.held.PlanVersionId;
import org.huzhu.benefit.plan.BenefitKind;
import org.huzhu.kernel.money.Money;

/**
 * What one benefit of one plan gives.
 *
 * @param planCode the plan
 * @param planVersion its version
 * @param planKind with the region it names the fund that pays
 * @param region GB/T 2260 code
 * @param benefitCode the benefit
 * @param kind its form
 * @param coverage the coverage it is paid under; of several of one plan the one that began first
 * @param shares the shares that count, over all coverages of the plan
 * @param outcome paid, not payable or pending
 * @param steps how it came about, in order
 */
public record BenefitLine(
        String planCode,
        PlanVersionId planVersion,
        String planKind,
        String region,
        String benefitCode,
        BenefitKind kind,
        CoverageId coverage,
        int shares,
        Outcome outcome,
        List<Step> steps) {

    /** Copies the steps. */
    public BenefitLine {
        steps = List.copyOf(steps);
    }

    /** Returns what is paid; zero unless the outcome is {@link Outcome.Paid}. */
    public Money amount() {
        return outcome instanceof Outcome.Paid paid ? paid.amount() : Money.ZERO;
    }
}
