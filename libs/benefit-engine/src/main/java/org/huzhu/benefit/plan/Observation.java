package org.huzhu.benefit.plan;

import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.money.Percentage;

/**
 * The first days of cover and what an event in them does. Renewals and collective starts are weighed at enrolment and
 * arrive as a waiver of the coverage.
 *
 * @param days how many; 0 is none
 * @param inside what an event inside does
 * @param accidents whether accidents are covered from the first day
 * @param pointer its place in the terms
 */
public record Observation(int days, Inside inside, Accidents accidents, String pointer) {

    /** No observation period. */
    public static final Observation NONE = new Observation(0, new Nothing(), Accidents.COVERED, "");

    /** Checks the days. */
    public Observation {
        if (days < 0) {
            throw new IllegalArgumentException("the days of observation are not negative: " + days);
        }
    }

    /** Whether accidents wait too. */
    public enum Accidents {
        /** Covered from the first day. */
        COVERED,
        /** Observed like an illness. */
        OBSERVED
    }

    /** What an event inside the period does. */
    public sealed interface Inside permits Nothing, Reduced, Fixed, EndsPlan {}

    /** Nothing is paid. */
    public record Nothing() implements Inside {}

    /**
     * A part is paid.
     *
     * @param ratio at most 100 %
     */
    public record Reduced(Percentage ratio) implements Inside {

        /** Checks the ratio. */
        public Reduced {
            Ratios.check(ratio);
        }
    }

    /**
     * A fixed sum is paid instead.
     *
     * @param amount times the shares where the benefit is per share
     */
    public record Fixed(Money amount) implements Inside {

        /** Checks the amount. */
        public Fixed {
            Ratios.checkNotNegative(amount);
        }
    }

    /** Nothing is paid and the cover ends. */
    public record EndsPlan() implements Inside {}
}
