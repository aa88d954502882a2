package org.huzhu.benefit.plan;

import java.util.List;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.money.Percentage;

/** What part of an amount is paid. */
public sealed interface PayRate {

    /** Returns its place in the terms. */
    String pointer();

    /**
     * One ratio.
     *
     * @param ratio at most 100 %
     * @param pointer its place in the terms
     */
    record Flat(Percentage ratio, String pointer) implements PayRate {

        /** Checks the ratio. */
        public Flat {
            Ratios.check(ratio);
        }
    }

    /**
     * Each tier's ratio on the part of the amount inside it.
     *
     * @param tiers from 0, ascending, without gaps; the last one open
     * @param pointer its place in the terms
     */
    record MarginalTiers(List<Tier> tiers, String pointer) implements PayRate {

        /** Checks the tiers. */
        public MarginalTiers {
            tiers = Tier.checked(tiers);
        }
    }

    /**
     * The ratio of the tier that holds the amount, on the whole amount.
     *
     * @param tiers from 0, ascending, without gaps; the last one open
     * @param pointer its place in the terms
     */
    record WholeAmountTiers(List<Tier> tiers, String pointer) implements PayRate {

        /** Checks the tiers. */
        public WholeAmountTiers {
            tiers = Tier.checked(tiers);
        }
    }

    /**
     * A ratio by the ordinal of the stay in the period.
     *
     * @param ratios for the 1st, 2nd … stay
     * @param afterwards for later stays
     * @param afterwardsPointer its place in the terms; the rate's own where they say nothing of later stays
     * @param pointer its place in the terms
     */
    record ByStayOrdinal(List<Percentage> ratios, Percentage afterwards, String afterwardsPointer, String pointer)
            implements PayRate {

        /** Checks the ratios. */
        public ByStayOrdinal {
            ratios = List.copyOf(ratios);
            ratios.forEach(Ratios::check);
            Ratios.check(afterwards);
        }

        /** A rate whose terms do not say what later stays get. */
        public ByStayOrdinal(List<Percentage> ratios, Percentage afterwards, String pointer) {
            this(ratios, afterwards, pointer, pointer);
        }

        /** Returns the ratio of a stay, counted from 1. */
        public Percentage of(int ordinal) {
            return ordinal <= ratios.size() ? ratios.get(ordinal - 1) : afterwards;
        }

        /** Returns the place of a stay's ratio in the terms. */
        public String pointerOf(int ordinal) {
            return ordinal <= ratios.size() ? pointer + "/ratios/" + (ordinal - 1) : afterwardsPointer;
        }
    }

    /**
     * A tier from an amount (included) up to where the next one begins.
     *
     * @param from where it begins
     * @param ratio at most 100 %
     * @param pointer its place in the terms
     */
    record Tier(Money from, Percentage ratio, String pointer) {

        /** Checks the ratio. */
        public Tier {
            Ratios.check(ratio);
        }

        private static List<Tier> checked(List<Tier> tiers) {
            if (tiers.isEmpty() || !tiers.getFirst().from().isZero()) {
                throw new IllegalArgumentException("tiers begin at 0.00");
            }
            for (int i = 1; i < tiers.size(); i++) {
                if (tiers.get(i).from().compareTo(tiers.get(i - 1).from()) <= 0) {
                    throw new IllegalArgumentException(
                            "tiers ascend: " + tiers.get(i).pointer());
                }
            }
            return List.copyOf(tiers);
        }
    }
}
