package org.huzhu.benefit.plan;

import org.huzhu.kernel.money.Money;

/**
 * The most that one benefit pays.
 *
 * @param per over what
 * @param amount the limit
 * @param basis whether the limit grows with the shares
 * @param pointer its place in the terms
 */
public record Cap(Per per, Money amount, Basis basis, String pointer) {

    /** Checks the amount. */
    public Cap {
        Ratios.checkNotNegative(amount);
    }

    /** Over what a limit holds. */
    public enum Per {
        /** One stay, or one event without a stay. */
        STAY,
        /** One period of cover. */
        PERIOD,
        /** One illness, over all periods. */
        ILLNESS
    }
}
