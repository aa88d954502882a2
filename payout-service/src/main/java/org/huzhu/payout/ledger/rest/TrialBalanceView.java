package org.huzhu.payout.ledger.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.ledger.TrialBalance;

/** The trial balance. */
@Schema(name = "TrialBalance")
public record TrialBalanceView(
        List<TrialBalanceLineView> lines,
        Money debits,
        Money credits,

        @Schema(description = "0.00 when the books are right", examples = "0.00")
        Money difference,

        boolean balanced) {

    static TrialBalanceView of(TrialBalance balance) {
        return new TrialBalanceView(
                balance.lines().stream()
                        .map(line -> new TrialBalanceLineView(
                                line.account().toString(), line.debits(), line.credits(), line.balance()))
                        .toList(),
                balance.debits(),
                balance.credits(),
                balance.difference(),
                balance.difference().isZero());
    }
}
