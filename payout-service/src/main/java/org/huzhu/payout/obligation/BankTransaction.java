package org.huzhu.payout.obligation;

import org.huzhu.kernel.money.Money;

/**
 * The movement of money that the bank means when it is asked about a payment.
 *
 * @param reference the bank's own name of it; the same one is the same movement in any message
 * @param amount what was debited, above zero
 */
public record BankTransaction(String reference, Money amount) {

    private static final int REFERENCE_MAX = 140;

    /**
     * Checks that it names a movement.
     *
     * @throws IllegalArgumentException when it does not
     */
    public BankTransaction {
        if (reference.isBlank() || reference.length() > REFERENCE_MAX || !amount.isPositive()) {
            throw new IllegalArgumentException("A movement of the bank has a reference and an amount above zero");
        }
    }
}
