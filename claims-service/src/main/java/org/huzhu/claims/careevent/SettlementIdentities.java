package org.huzhu.claims.careevent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Fault;

/**
 * Whether the amounts of a settlement can belong together (domain reference 4.3).
 *
 * <p>Total cost is what the funds and the person paid; it is also full own pay, over limit, pre-payment and in scope
 * together. Nothing is negative, nothing absurd, the funds pay no more than what is in scope.
 */
final class SettlementIdentities {

    /** No stay is known that cost more; above it an amount is taken for a slip. */
    static final Money AMOUNT_MAX = Money.yuan("10000000.00");

    private SettlementIdentities() {}

    static List<Fault> faults(Settlement settlement, String at) {
        List<Fault> faults = new ArrayList<>();
        amounts(settlement).forEach((field, amount) -> {
            if (amount.isNegative()) {
                faults.add(Fault.at(at + "/" + field, "AMOUNT_NEGATIVE"));
            } else if (amount.compareTo(AMOUNT_MAX) > 0) {
                faults.add(Fault.at(at + "/" + field, "AMOUNT_ABSURD", Map.of("max", AMOUNT_MAX.toYuanString())));
            }
        });
        if (!faults.isEmpty()) {
            return faults;
        }
        differs(settlement.totalCost(), settlement.fundPaid().plus(settlement.personalBurden()))
                .map(params -> Fault.at(at + "/totalCost", "COST_IS_NOT_FUND_AND_BURDEN", params))
                .ifPresent(faults::add);
        Money parts = Money.sum(List.of(
                settlement.fullOwnPay(), settlement.overLimit(), settlement.prePayment(), settlement.inScope()));
        differs(settlement.totalCost(), parts)
                .map(params -> Fault.at(at + "/totalCost", "COST_IS_NOT_ITS_PARTS", params))
                .ifPresent(faults::add);
        if (settlement.fundPaid().compareTo(settlement.inScope()) > 0) {
            faults.add(Fault.at(
                    at + "/fundPaid",
                    "FUND_ABOVE_SCOPE",
                    Map.of("max", settlement.inScope().toYuanString())));
        }
        if (settlement.deductiblePaid().compareTo(settlement.personalBurden()) > 0) {
            faults.add(Fault.at(
                    at + "/deductiblePaid",
                    "DEDUCTIBLE_ABOVE_BURDEN",
                    Map.of("max", settlement.personalBurden().toYuanString())));
        }
        return faults;
    }

    private static Optional<Map<String, String>> differs(Money stated, Money computed) {
        return stated.equals(computed)
                ? Optional.empty()
                : Optional.of(Map.of("stated", stated.toYuanString(), "computed", computed.toYuanString()));
    }

    private static Map<String, Money> amounts(Settlement settlement) {
        Map<String, Money> amounts = new LinkedHashMap<>();
        amounts.put("totalCost", settlement.totalCost());
        amounts.put("inScope", settlement.inScope());
        amounts.put("fundPaid", settlement.fundPaid());
        amounts.put("personalBurden", settlement.personalBurden());
        amounts.put("fullOwnPay", settlement.fullOwnPay());
        amounts.put("overLimit", settlement.overLimit());
        amounts.put("prePayment", settlement.prePayment());
        amounts.put("deductiblePaid", settlement.deductiblePaid());
        return amounts;
    }
}
