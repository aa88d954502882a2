package org.huzhu.claims.payment;

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
    SETTLED
}
