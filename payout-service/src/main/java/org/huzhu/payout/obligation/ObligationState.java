package org.huzhu.payout.obligation;

import java.util.List;

/** Where an obligation stands. */
public enum ObligationState {
    /** Owed, in no batch. */
    OPEN,
    /** In a batch that is not released. */
    IN_BATCH,
    /** Released to the bank. */
    SENT,
    /** Paid, by the bank's word. */
    SETTLED,
    /** Refused or given back by the bank; a person must look at the payee. */
    RETURNED,
    /** Nobody knows whether the bank has it; the bank is asked, and nothing is sent again. */
    UNKNOWN;

    /** Returns what people may ask for in this state. */
    public List<String> allowedCommands() {
        return switch (this) {
            case OPEN -> List.of("payment-batches");
            case IN_BATCH -> List.of("payment-batches/cancellation");
            case RETURNED -> List.of("payee-confirmation");
            case UNKNOWN -> List.of("new-attempt", "new-attempt/approval");
            case SENT, SETTLED -> List.of();
        };
    }
}
