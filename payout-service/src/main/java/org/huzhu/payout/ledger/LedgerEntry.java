package org.huzhu.payout.ledger;

import org.huzhu.kernel.money.Money;

/**
 * One side of a ledger transaction.
 *
 * @param account where
 * @param side debit or credit
 * @param amount above zero
 */
public record LedgerEntry(AccountId account, Side side, Money amount) {

    /** Checks the amount. */
    public LedgerEntry {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("An entry has an amount above zero");
        }
    }

    /** Makes a debit. */
    public static LedgerEntry debit(AccountId account, Money amount) {
        return new LedgerEntry(account, Side.DEBIT, amount);
    }

    /** Makes a credit. */
    public static LedgerEntry credit(AccountId account, Money amount) {
        return new LedgerEntry(account, Side.CREDIT, amount);
    }

    /** Returns by how much the account's balance grows; negative when it shrinks. */
    public Money effect() {
        return side == account.kind().normalSide() ? amount : amount.negated();
    }
}
