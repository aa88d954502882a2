package org.huzhu.kernel.obligation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where an obligation stands, and where it may go from there.
 *
 * <p>Nothing here is final: the bank may give money back after it settled. Who keeps a copy takes each change that the owner
 * tells, by its version, and has no opinion of his own about what may follow what.
 */
public enum ObligationState {
    /** Owed, in no batch. */
    OPEN,
    /** In a batch that is not released. */
    IN_BATCH,
    /** Released to the bank. */
    SENT,
    /** Nobody knows whether the bank has it; the bank is asked, and nothing is sent again. */
    UNKNOWN,
    /** Refused or given back by the bank; a person must look at the payee. */
    RETURNED,
    /** Paid, by the bank's word. */
    SETTLED;

    /**
     * Returns the states that may follow this one.
     *
     * <p>SETTLED may follow any of the others: an earlier attempt, given up as never received or said to be refused, may turn
     * out to be paid. OPEN follows SENT only where nothing was handed to the bank.
     */
    public Set<ObligationState> followers() {
        return switch (this) {
            case OPEN -> EnumSet.of(IN_BATCH, SETTLED);
            case IN_BATCH -> EnumSet.of(OPEN, SENT, SETTLED);
            case SENT -> EnumSet.of(OPEN, UNKNOWN, RETURNED, SETTLED);
            case UNKNOWN -> EnumSet.of(OPEN, RETURNED, SETTLED);
            case RETURNED -> EnumSet.of(OPEN, SETTLED);
            case SETTLED -> EnumSet.of(RETURNED);
        };
    }

    /** Tells whether a state may follow this one. */
    public boolean mayBecome(ObligationState next) {
        return followers().contains(next);
    }

    /** Returns the state of a name; empty for one that a later version of the contract tells. */
    public static Optional<ObligationState> of(String name) {
        return Arrays.stream(values())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }
}
