package org.huzhu.benefit.outcome;

import java.util.List;
import org.huzhu.benefit.held.Accumulators;
import org.huzhu.kernel.money.Money;

/**
 * The outcome of a decision.
 *
 * @param engineVersion the arithmetic that made it
 * @param lines one for each plan and benefit, ordered by plan code and by the terms
 * @param total the sum of what is paid
 * @param endings coverages that end with it
 * @param changes what it adds to the counters
 * @param before the counters before it
 */
public record Determination(
        String engineVersion,
        List<BenefitLine> lines,
        Money total,
        List<CoverageEnding> endings,
        List<Accumulators.Change> changes,
        Accumulators before) {

    /** Copies the lists. */
    public Determination {
        lines = List.copyOf(lines);
        endings = List.copyOf(endings);
        changes = List.copyOf(changes);
    }

    /** Returns the counters after it. */
    public Accumulators after() {
        return before.plus(changes);
    }
}
