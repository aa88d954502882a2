package org.huzhu.benefit.v1;

import java.util.List;
import org.huzhu.benefit.outcome.StepCode;
import org.huzhu.benefit.plan.Observation;
import org.huzhu.benefit.plan.Observation.Fixed;
import org.huzhu.benefit.plan.Observation.Reduced;
import org.huzhu.benefit.plan.PayRate;
import org.huzhu.benefit.plan.PayRate.Tier;
import org.huzhu.kernel.money.Percentage;
import org.huzhu.kernel.money.Rounding;

/** Exact amounts as a whole number over a scale; every sum is checked, and a line is rounded once. */
final class Exact {

    static final long ONE = 10_000;

    private static final String INSIDE = "/inside";

    private Exact() {}

    /**
     * Applies a rate.
     *
     * @param amount in fen over {@code scale}
     * @param scale 1, or the days of a stay that is counted by its days
     * @return in fen over {@code scale * 10 000}
     */
    static long rate(LineDraft line, PayRate rate, long amount, long scale) {
        return switch (rate) {
            case PayRate.Flat flat -> ratio(line, StepCode.RATE, flat.pointer(), amount, scale, flat.ratio());
            case PayRate.ByStayOrdinal byOrdinal ->
                ratio(
                        line,
                        StepCode.RATE,
                        byOrdinal.pointerOf(line.ordinal),
                        amount,
                        scale,
                        byOrdinal.of(line.ordinal));
            case PayRate.MarginalTiers tiers -> marginal(line, tiers.tiers(), amount, scale);
            case PayRate.WholeAmountTiers tiers -> {
                Tier tier = holding(tiers.tiers(), amount, scale);
                yield ratio(line, StepCode.RATE, tier.pointer(), amount, scale, tier.ratio());
            }
        };
    }

    static long ratio(LineDraft line, StepCode code, String rule, long amount, long scale, Percentage ratio) {
        long part = Math.multiplyExact(amount, ratio.basisPoints());
        line.scaledStep(
                code, rule, Math.multiplyExact(scale, ONE), Math.multiplyExact(amount, ONE), ratio.basisPoints(), part);
        return part;
    }

    private static long marginal(LineDraft line, List<Tier> tiers, long amount, long scale) {
        long sum = 0;
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            long from = Math.multiplyExact(tier.from().fen(), scale);
            if (amount <= from) {
                break;
            }
            long upTo = i + 1 == tiers.size()
                    ? amount
                    : Math.min(
                            amount, Math.multiplyExact(tiers.get(i + 1).from().fen(), scale));
            sum = Math.addExact(sum, ratio(line, StepCode.TIER, tier.pointer(), upTo - from, scale, tier.ratio()));
        }
        return sum;
    }

    private static Tier holding(List<Tier> tiers, long amount, long scale) {
        Tier holding = tiers.getFirst();
        for (Tier tier : tiers) {
            if (Math.multiplyExact(tier.from().fen(), scale) <= amount) {
                holding = tier;
            }
        }
        return holding;
    }

    /**
     * Multiplies by the shares, reduces inside the observation period and rounds once, HALF_UP to the fen.
     *
     * @param exact in fen over {@code scale}; zero or more
     * @return whole fen
     */
    static long settle(LineDraft line, long exact, long scale) {
        if (exact == 0) {
            return 0;
        }
        long shares = line.sharesThatMultiply();
        Observation.Stage stage = line.stage;
        if (stage != null && stage.inside() instanceof Fixed fixed) {
            long sum = Math.multiplyExact(fixed.amount().fen(), shares);
            line.step(StepCode.OBSERVATION_FIXED, stage.pointer() + INSIDE, 0, 0, sum);
            return sum;
        }
        long amount = exact;
        long over = scale;
        if (shares != 1) {
            amount = Math.multiplyExact(exact, shares);
            line.scaledStep(StepCode.SHARES, line.frame.pointer() + "/perShare", over, exact, shares, amount);
        }
        if (stage != null && stage.inside() instanceof Reduced reduced) {
            amount = ratio(line, StepCode.OBSERVATION_REDUCED, stage.pointer() + INSIDE, amount, over, reduced.ratio());
            over = Math.multiplyExact(over, ONE);
        }
        if (over == 1) {
            return amount;
        }
        long rounded = Rounding.HALF_UP.divide(amount, over);
        line.scaledStep(StepCode.ROUNDED, line.frame.pointer(), over, amount, 0, Math.multiplyExact(rounded, over));
        return rounded;
    }
}
