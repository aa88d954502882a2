package org.huzhu.payout.obligation;

/** Why an obligation arose. */
public enum ObligationKind {
    /** A determined benefit. */
    BENEFIT,
    /** Paid on proof of the event, before the papers. */
    ADVANCE,
    /** What a determination owes beyond an advance. */
    TRUE_UP,
    /** What a later determination owes beyond an earlier one. */
    CORRECTION
}
