package org.huzhu.payout.ledger.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.ledger.AccountKind;
import org.huzhu.payout.ledger.LedgerReports.AccountState;
import org.huzhu.payout.ledger.Side;

/** An account. */
@Schema(name = "LedgerAccount")
public record AccountView(
        @Schema(examples = "420000-HOSPITAL-PAYABLE") String id,
        @Schema(examples = "420000-HOSPITAL") String fundId,
        AccountKind kind,
        Side normalSide,
        boolean mayGoNegative,

        @Schema(description = "Positive on the normal side", examples = "1312.10")
        Money balance,

        long entries) {

    static AccountView of(AccountState state) {
        AccountKind kind = state.account().kind();
        return new AccountView(
                state.account().toString(),
                state.account().fund().toString(),
                kind,
                kind.normalSide(),
                kind.mayGoNegative(),
                state.balance(),
                state.entries());
    }
}
