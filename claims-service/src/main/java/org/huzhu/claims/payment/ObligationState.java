package org.huzhu.claims.payment;

import java.util.Arrays;
import java.util.Optional;

/** How far one attempt to pay a line is, as payout tells it; in the order in which an attempt goes on. */
public enum ObligationState {
    /** Owed. */
    OPEN,
    /** In a payment batch. */
    IN_BATCH,
    /** With the bank. */
    SENT,
    /** The bank's answer is missing. */
    UNKNOWN,
    /** The bank gave it back. */
    RETURNED,
    /** It arrived; final. */
    SETTLED;

    /** Returns the state of a name; empty for one that a later version of the contract tells. */
    public static Optional<ObligationState> of(String name) {
        return Arrays.stream(values())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }
}
