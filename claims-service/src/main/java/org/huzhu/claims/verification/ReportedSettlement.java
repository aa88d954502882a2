package org.huzhu.claims.verification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huzhu.claims.careevent.Settlement;
import org.huzhu.kernel.money.Money;

/**
 * A settlement as the medical insurance reports it; what it leaves out is not compared.
 *
 * @param reference number of the settlement
 */
public record ReportedSettlement(
        String reference,
        Optional<LocalDate> settledOn,
        Optional<Money> totalCost,
        Optional<Money> inScope,
        Optional<Money> fundPaid,
        Optional<Money> personalBurden,
        Optional<Money> fullOwnPay,
        Optional<Money> overLimit,
        Optional<Money> prePayment,
        Optional<Money> deductiblePaid) {

    /** Returns the names of the fields that differ from what is stated, in the order of the record. */
    public List<String> differingFrom(Settlement stated) {
        List<String> differing = new ArrayList<>();
        compare(differing, "reference", Optional.of(reference), stated.reference());
        compare(differing, "settledOn", settledOn, stated.settledOn());
        compare(differing, "totalCost", totalCost, stated.totalCost());
        compare(differing, "inScope", inScope, stated.inScope());
        compare(differing, "fundPaid", fundPaid, stated.fundPaid());
        compare(differing, "personalBurden", personalBurden, stated.personalBurden());
        compare(differing, "fullOwnPay", fullOwnPay, stated.fullOwnPay());
        compare(differing, "overLimit", overLimit, stated.overLimit());
        compare(differing, "prePayment", prePayment, stated.prePayment());
        compare(differing, "deductiblePaid", deductiblePaid, stated.deductiblePaid());
        return differing;
    }

    private static void compare(List<String> differing, String field, Optional<?> reported, Object stated) {
        if (reported.isPresent() && !reported.get().equals(stated)) {
            differing.add(field);
        }
    }
}
