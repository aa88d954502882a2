package org.huzhu.enrollment.contribution;

import java.util.ArrayList;
import java.util.List;
import org.huzhu.enrollment.enrollment.Payer;
import org.huzhu.kernel.money.Apportionment;
import org.huzhu.kernel.money.Money;

/** Splits what a roster owes over the payers by their weights; no fen is lost: 95.01 by 1 and 1 is 47.51 and 47.50. */
public final class PayerSplit {
    private PayerSplit() {}

    /** What each payer owes, in the order given; the parts add up to the sum. */
    public static List<PayerDue> of(Money due, List<Payer> payers) {
        List<Money> parts = Apportionment.split(
                due, payers.stream().map(payer -> (long) payer.weight()).toList());
        List<PayerDue> dues = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            dues.add(PayerDue.open(payers.get(i).kind(), parts.get(i)));
        }
        return List.copyOf(dues);
    }
}
