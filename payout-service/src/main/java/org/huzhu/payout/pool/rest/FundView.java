package org.huzhu.payout.pool.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.pool.Funds;

/** A fund and what it holds. */
@Schema(name = "Fund")
public record FundView(
        @Schema(examples = "420000-HOSPITAL") String id,
        @Schema(examples = "420000") String region,
        @Schema(examples = "HOSPITAL") String planKind,
        Instant openedAt,

        @Schema(description = "What may still be promised", examples = "998687.90")
        Money available,

        @Schema(description = "Promised and not yet paid", examples = "1312.10")
        Money payable,

        @Schema(description = "What the bank holds", examples = "1000000.00")
        Money bank,

        @Schema(description = "Bank movements without an explanation", examples = "0.00")
        Money suspense,

        @Schema(description = "How many obligations wait for money", examples = "0")
        int waiting,

        @Schema(description = "The sum of those", examples = "0.00")
        Money waitingAmount) {

    static FundView of(Funds.FundState fund) {
        return new FundView(
                fund.id().toString(),
                fund.id().region(),
                fund.id().planKind(),
                fund.openedAt(),
                fund.available(),
                fund.payable(),
                fund.bank(),
                fund.suspense(),
                fund.waiting(),
                fund.waitingAmount());
    }
}
