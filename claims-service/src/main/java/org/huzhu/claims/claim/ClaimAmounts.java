package org.huzhu.claims.claim;

import org.huzhu.kernel.money.Money;

/**
 * How much a claim is about, at each stage.
 *
 * @param proposed payable by the latest determination
 * @param approved payable by the approved determination
 * @param paid settled into the payee's account
 */
public record ClaimAmounts(Money proposed, Money approved, Money paid) {

    /** Nothing yet. */
    public static final ClaimAmounts NONE = new ClaimAmounts(Money.ZERO, Money.ZERO, Money.ZERO);

    ClaimAmounts proposing(Money amount) {
        return new ClaimAmounts(amount, approved, paid);
    }

    ClaimAmounts approving() {
        return new ClaimAmounts(proposed, proposed, paid);
    }
}
