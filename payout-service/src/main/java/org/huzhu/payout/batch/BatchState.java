package org.huzhu.payout.batch;

import java.util.List;

/** Where a batch stands. */
public enum BatchState {
    /** Composed by one person. */
    DRAFT,
    /** Approved by another. */
    APPROVED,
    /** On its way to the bank. */
    RELEASED,
    /** The bank's statement has shown the end of every payment. */
    RECONCILED,
    /** Given up before it was released; its obligations are open again. */
    CANCELLED;

    /** Returns what people may ask for in this state. */
    public List<String> allowedCommands() {
        return switch (this) {
            case DRAFT -> List.of("approval", "cancellation");
            case APPROVED -> List.of("release", "cancellation");
            case RELEASED, RECONCILED, CANCELLED -> List.of();
        };
    }
}
