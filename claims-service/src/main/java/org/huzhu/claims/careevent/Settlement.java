package org.huzhu.claims.careevent;

import java.time.LocalDate;
import org.huzhu.kernel.money.Money;

/**
 * What the medical insurance settled for an event, in its own terms (domain reference 4.3).
 *
 * @param reference number of the settlement, unique with the insurance
 * @param settledOn day of settlement
 * @param totalCost {@code medfee_sumamt}
 * @param inScope {@code inscp_scp_amt}, what lies in the scope of the basic insurance
 * @param fundPaid {@code fund_pay_sumamt}, what all funds paid together
 * @param personalBurden {@code psn_part_amt}
 * @param fullOwnPay {@code fulamt_ownpay_amt}
 * @param overLimit {@code overlmt_selfpay}
 * @param prePayment {@code preselfpay_amt}
 * @param deductiblePaid {@code act_pay_dedc}
 */
public record Settlement(
        String reference,
        LocalDate settledOn,
        Money totalCost,
        Money inScope,
        Money fundPaid,
        Money personalBurden,
        Money fullOwnPay,
        Money overLimit,
        Money prePayment,
        Money deductiblePaid) {

    /** Returns the in-scope self-pay: 9 374.43 in scope less 7 500.00 paid by the funds is 1 874.43. */
    public Money eligibleSelfPay() {
        return inScope.minus(fundPaid);
    }
}
