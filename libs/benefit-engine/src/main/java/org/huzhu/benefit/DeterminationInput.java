package org.huzhu.benefit;

import java.time.LocalDate;
import java.util.List;
import org.huzhu.benefit.event.CareEvent;
import org.huzhu.benefit.held.Accumulators;
import org.huzhu.benefit.held.HeldCoverage;

/**
 * All that a decision depends on.
 *
 * @param stage how unconfirmed clinical conditions are taken
 * @param decidedOn the day of the decision; time conditions are measured against it
 * @param event what happened
 * @param coverages what the member holds; their order does not matter, several of one plan add up their shares
 * @param accumulators what was used before, without what this decision supersedes
 */
public record DeterminationInput(
        Stage stage, LocalDate decidedOn, CareEvent event, List<HeldCoverage> coverages, Accumulators accumulators) {

    /** Copies the coverages. */
    public DeterminationInput {
        coverages = List.copyOf(coverages);
    }
}
