package org.huzhu.payout.ledger;

/** The business fact that a ledger transaction books. */
public enum TransactionKind {
    /** A deposit that two people made. */
    DEPOSIT,
    /** A confirmed contribution. */
    CONTRIBUTION,
    /** Money of the fund is set aside for an obligation. */
    COMMITMENT,
    /** The bank paid an obligation. */
    SETTLEMENT,
    /** The bank gave a settled payment back. */
    RETURN,
    /** A bank movement that nobody has explained is booked aside. */
    SUSPENSE,
    /** A mistake is taken back by its mirror image. */
    REVERSAL
}
