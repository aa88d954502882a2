package org.huzhu.payout.obligation;

/** Where an attempt to pay stands. */
public enum AttemptState {
    /** In a batch that is not released. */
    IN_BATCH,
    /** Released to the bank. */
    SENT,
    /** The bank did not answer. */
    UNKNOWN,
    /** Paid. */
    SETTLED,
    /** Refused or given back. */
    RETURNED,
    /** The bank never received it, and two people gave it up. */
    NEVER_RECEIVED,
    /** Its batch was cancelled before it was released. */
    CANCELLED;

    /** Tells whether no other attempt of the same obligation may begin. */
    public boolean isLive() {
        return switch (this) {
            case IN_BATCH, SENT, UNKNOWN -> true;
            case SETTLED, RETURNED, NEVER_RECEIVED, CANCELLED -> false;
        };
    }
}
