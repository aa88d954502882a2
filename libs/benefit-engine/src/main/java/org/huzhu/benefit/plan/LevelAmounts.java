package org.huzhu.benefit.plan;

import org.huzhu.kernel.money.Money;

/**
 * An amount for each level of hospital.
 *
 * @param first for level 1
 * @param second for level 2
 * @param third for level 3
 */
public record LevelAmounts(Money first, Money second, Money third) {

    /** Checks the amounts. */
    public LevelAmounts {
        Ratios.checkNotNegative(first);
        Ratios.checkNotNegative(second);
        Ratios.checkNotNegative(third);
    }

    /**
     * Returns the amount for a level.
     *
     * @throws IllegalArgumentException for a level outside 1 to 3
     */
    public Money of(int level) {
        return switch (level) {
            case 1 -> first;
            case 2 -> second;
            case 3 -> third;
            default -> throw new IllegalArgumentException("hospital levels are 1 to 3: " + level);
        };
    }
}
