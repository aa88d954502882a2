package org.huzhu.benefit.plan;

import java.util.List;
import java.util.Set;
import org.huzhu.kernel.money.Money;

/**
 * Rules between benefits and plans; what they do not name stacks.
 *
 * @param pairings benefits of which only one is paid
 * @param capGroups limits on several benefits of the plan together
 * @param totalLimits a limit shared by all plans that name its group; none or one
 * @param indemnity whether the indemnity of all plans together stays within the personal burden
 */
public record AcrossPlans(
        List<Pairing> pairings, List<CapGroup> capGroups, List<TotalLimit> totalLimits, Indemnity indemnity) {

    /** Everything stacks. */
    public static final AcrossPlans STACKING = new AcrossPlans(List.of(), List.of(), List.of(), Indemnity.UNLIMITED);

    /** Copies the lists. */
    public AcrossPlans {
        pairings = List.copyOf(pairings);
        capGroups = List.copyOf(capGroups);
        totalLimits = List.copyOf(totalLimits);
    }

    /** Whether indemnity is limited by the personal burden. */
    public enum Indemnity {
        /** Reimbursements of all plans together stay within the personal burden; fixed sums do not count. */
        WITHIN_BURDEN,
        /** No such limit. */
        UNLIMITED
    }

    /**
     * Two benefits of which only one is paid.
     *
     * @param benefit a benefit of this plan
     * @param withPlan the other plan; this one's code where the terms name none
     * @param withBenefit the other benefit
     * @param per over what
     * @param keeps which one is paid
     * @param pointer its place in the terms
     */
    public record Pairing(
            String benefit, String withPlan, String withBenefit, Scope per, Keeps keeps, String pointer) {}

    /** Over what a pairing holds. */
    public enum Scope {
        /** One event. */
        EVENT,
        /** One period of cover. */
        PERIOD
    }

    /** Which of a pair is paid. */
    public enum Keeps {
        /** The higher one; after a lower one was paid, the difference. */
        HIGHER,
        /** The one paid before; of two decided together, the higher. */
        FIRST_PAID
    }

    /**
     * A limit on several benefits together, over a period.
     *
     * @param code names it
     * @param benefits of this plan
     * @param amount the limit
     * @param pointer its place in the terms
     */
    public record CapGroup(String code, Set<String> benefits, Money amount, String pointer) {

        /** Checks the amount and copies the benefits. */
        public CapGroup {
            benefits = Set.copyOf(benefits);
            Ratios.checkNotNegative(amount);
        }
    }

    /**
     * A limit shared by several plans, over a period.
     *
     * @param group names it
     * @param amount the limit
     * @param pointer its place in the terms
     */
    public record TotalLimit(String group, Money amount, String pointer) {

        /** Checks the amount. */
        public TotalLimit {
            Ratios.checkNotNegative(amount);
        }
    }
}
