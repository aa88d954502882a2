package org.huzhu.enrollment.contribution;

import org.huzhu.enrollment.plan.PayerKind;
import org.huzhu.kernel.money.Money;

/**
 * What one payer owes for an enrolment, and what came of it.
 *
 * @param kind who pays
 * @param due what is owed
 * @param recorded what was reported as received
 * @param confirmed what of it a second person confirmed
 */
public record PayerDue(PayerKind kind, Money due, Money recorded, Money confirmed) {
    /** Owed, and nothing received yet. */
    static PayerDue open(PayerKind kind, Money due) {
        return new PayerDue(kind, due, Money.ZERO, Money.ZERO);
    }

    /** Says whether all that is owed is confirmed. */
    public boolean isSettled() {
        return confirmed.equals(due);
    }
}
