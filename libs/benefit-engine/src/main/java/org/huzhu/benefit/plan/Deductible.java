package org.huzhu.benefit.plan;

import org.huzhu.kernel.money.Money;

/** What is taken off the base before the rate. */
public sealed interface Deductible {

    /** Nothing. */
    record None() implements Deductible {}

    /**
     * An amount off each stay.
     *
     * @param amount the amount
     * @param pointer its place in the terms
     */
    record PerStay(Money amount, String pointer) implements Deductible {

        /** Checks the amount. */
        public PerStay {
            Ratios.checkNotNegative(amount);
        }
    }

    /**
     * An amount off the stays of a period, used up in their order.
     *
     * @param amount the amount
     * @param pointer its place in the terms
     */
    record PerPeriod(Money amount, String pointer) implements Deductible {

        /** Checks the amount. */
        public PerPeriod {
            Ratios.checkNotNegative(amount);
        }
    }

    /**
     * An amount off each stay, by the level of the hospital.
     *
     * @param amounts by level
     * @param pointer its place in the terms
     */
    record ByHospitalLevel(LevelAmounts amounts, String pointer) implements Deductible {}

    /**
     * A threshold that the stays of a period reach together; the rate applies to what lies above it in all, less what was
     * above it before.
     *
     * @param amount the threshold
     * @param pointer its place in the terms
     */
    record AccumulatedThreshold(Money amount, String pointer) implements Deductible {

        /** Checks the amount. */
        public AccumulatedThreshold {
            Ratios.checkNotNegative(amount);
        }
    }
}
