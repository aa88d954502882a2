package org.huzhu.payout.ledger;

/** The accounts that every fund has. */
public enum AccountKind {
    /** What may still be promised, 可用资金. Never below zero. */
    FUND(Side.CREDIT, false),
    /** What is promised and not yet paid, 应付互助金. Never below zero. */
    PAYABLE(Side.CREDIT, false),
    /** What the bank holds for the fund, 银行存款. It repeats what the bank says, so the bank may make it negative. */
    BANK(Side.DEBIT, true),
    /** Bank movements that nobody has explained yet, 待查款项. Zero when all is well. */
    SUSPENSE(Side.DEBIT, true);

    private final Side normalSide;
    private final boolean mayGoNegative;

    AccountKind(Side normalSide, boolean mayGoNegative) {
        this.normalSide = normalSide;
        this.mayGoNegative = mayGoNegative;
    }

    /** Returns the side that makes the balance grow. */
    public Side normalSide() {
        return normalSide;
    }

    /** Tells whether the balance may fall below zero. */
    public boolean mayGoNegative() {
        return mayGoNegative;
    }
}
