package org.huzhu.terms.preview;

import java.util.List;
import java.util.Optional;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.kernel.money.Money;

/**
 * What a case came to.
 *
 * @param name the case
 * @param determinations one for each event, in their order
 * @param total what all events pay together
 * @param deviations where the amounts are not as expected
 */
public record PreviewOutcome(String name, List<Determination> determinations, Money total, List<Deviation> deviations) {

    /** Copies the lists. */
    public PreviewOutcome {
        determinations = List.copyOf(determinations);
        deviations = List.copyOf(deviations);
    }

    /** Tells whether every expected amount was met. */
    public boolean isAsExpected() {
        return deviations.isEmpty();
    }

    /**
     * An amount that is not as expected.
     *
     * @param event the event, counted from 0
     * @param benefit the benefit's code, or {@code total}
     * @param expected what was expected
     * @param actual what the terms pay; absent when the plan has no such benefit
     */
    public record Deviation(int event, String benefit, Money expected, Optional<Money> actual) {}
}
