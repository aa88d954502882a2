package org.huzhu.benefit.plan;

import org.huzhu.benefit.illness.IllnessGrade;
import org.huzhu.benefit.illness.IllnessSelection;
import org.huzhu.kernel.money.Money;

/**
 * One grade of a lump sum.
 *
 * @param grade how grave
 * @param illnesses the groups of the grade
 * @param amount what is paid, for a share where the benefit is per share
 * @param afterPayment what happens to the cover
 * @param pointer its place in the terms
 */
public record LumpSumGrade(
        IllnessGrade grade, IllnessSelection illnesses, Money amount, AfterPayment afterPayment, String pointer) {

    /** Checks the amount. */
    public LumpSumGrade {
        Ratios.checkNotNegative(amount);
    }

    /** What happens to the cover with the payment. */
    public enum AfterPayment {
        /** It goes on. */
        COVER_CONTINUES,
        /** It ends. */
        COVER_ENDS
    }
}
