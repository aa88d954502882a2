package org.huzhu.payout.obligation;

import java.util.List;
import org.huzhu.kernel.obligation.ObligationState;

/** What people may ask for, by the state an obligation is in. */
public final class ObligationCommands {

    private ObligationCommands() {}

    /** Returns the sub-resources by which people go on from a state. */
    public static List<String> allowedIn(ObligationState state) {
        return switch (state) {
            case OPEN -> List.of("payment-batches");
            case IN_BATCH -> List.of("payment-batches/cancellation");
            case RETURNED -> List.of("payee-confirmation");
            case UNKNOWN -> List.of("new-attempt", "new-attempt/approval");
            case SENT, SETTLED -> List.of();
        };
    }
}
