package org.huzhu.benefit.event;

import org.huzhu.kernel.money.Money;

/**
 * The basic medical insurance's settlement of the event.
 *
 * @param totalCost what the treatment cost
 * @param inScope the part in the scope of basic insurance
 * @param fundPaid what the insurance funds paid
 * @param personalBurden what the member paid in all
 * @param prePayment the share of a class B item the member pays first (先行自付), outside {@code inScope}
 * @param deductiblePaid the part of the basic insurance's deductible inside the in-scope self-pay
 */
public record MedicalBill(
        Money totalCost, Money inScope, Money fundPaid, Money personalBurden, Money prePayment, Money deductiblePaid) {

    /** An event without costs. */
    public static final MedicalBill NONE =
            new MedicalBill(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    /** Makes a bill of which only the in-scope self-pay is known; the personal burden is the same. */
    public static MedicalBill ofSelfPay(Money selfPay) {
        return new MedicalBill(selfPay, selfPay, Money.ZERO, selfPay, Money.ZERO, Money.ZERO);
    }
}
