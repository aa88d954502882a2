package org.huzhu.payout.ledger;

/** The side of a ledger entry. */
public enum Side {
    /** Left, 借方. */
    DEBIT,
    /** Right, 贷方. */
    CREDIT;

    /** Returns the other side. */
    public Side opposite() {
        return switch (this) {
            case DEBIT -> CREDIT;
            case CREDIT -> DEBIT;
        };
    }
}
