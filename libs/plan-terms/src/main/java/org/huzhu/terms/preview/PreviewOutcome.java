package org.huzhu.terms.preview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.benefit.held.PlanVersionId;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.kernel.money.Money;
import org.huzhu.terms.PlanTerms;

/**
 * What a case came to.
 *
 * @param name the case
 * @param determinations one for each event, in their order
 * @param total what all events pay together
 * @param deviations where the amounts are not as expected
 * @param terms the terms of the plans held, by the id their lines carry
 */
public record PreviewOutcome(
        String name,
        List<Determination> determinations,
        Money total,
        List<Deviation> deviations,
        Map<PlanVersionId, PlanTerms> terms) {

    /** Copies the lists. */
    public PreviewOutcome {
        determinations = List.copyOf(determinations);
        deviations = List.copyOf(deviations);
        terms = Map.copyOf(terms);
    }

    /** Tells whether every expected amount was met. */
    public boolean isAsExpected() {
        return deviations.isEmpty();
    }

    /**
     * An amount that is not as expected.
     *
     * @param event the event, counted from 0
     * @param benefit the benefit's code, with its plan where the case names it, or {@code total}
     * @param expected what was expected
     * @param actual what the terms pay; absent when the plan has no such benefit
     */
    public record Deviation(int event, String benefit, Money expected, Optional<Money> actual) {}
}
