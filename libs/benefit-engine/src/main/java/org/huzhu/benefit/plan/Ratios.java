package org.huzhu.benefit.plan;

import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.money.Percentage;

/** Checks that every part of a plan shares. */
final class Ratios {

    private Ratios() {}

    static void check(Percentage ratio) {
        if (ratio.compareTo(Percentage.WHOLE) > 0) {
            throw new IllegalArgumentException("a plan pays at most 100 %: " + ratio);
        }
    }

    static void checkNotNegative(Money amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("an amount of a plan is not negative: " + amount);
        }
    }

    static void checkAtLeast(int bound, int value, String name) {
        if (value < bound) {
            throw new IllegalArgumentException(name + " is at least " + bound + ": " + value);
        }
    }
}
