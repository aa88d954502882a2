package org.huzhu.benefit.v1;

import java.util.List;
import org.huzhu.benefit.DeterminationInput;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.kernel.money.Money;

/** One run of the engine over one input. */
final class Decision {

    private final DeterminationInput input;

    Decision(DeterminationInput input) {
        this.input = input;
    }

    Determination decide() {
        return new Determination("1", List.of(), Money.ZERO, List.of(), List.of(), input.accumulators());
    }
}
