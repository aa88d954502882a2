package org.huzhu.payout.pool.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.pool.FundDeposit;
import org.jspecify.annotations.Nullable;

/** A deposit. */
@Schema(name = "FundDeposit")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DepositView(
        UUID id,
        @Schema(examples = "420000-HOSPITAL") String fundId,
        @Schema(examples = "1000000.00") Money amount,
        String reference,
        FundDeposit.State state,
        Instant recordedAt,
        @Nullable Instant approvedAt,
        List<String> allowedCommands) {

    static DepositView of(FundDeposit deposit) {
        return new DepositView(
                deposit.id().value(),
                deposit.fund().toString(),
                deposit.amount(),
                deposit.reference(),
                deposit.state(),
                deposit.recordedAt(),
                deposit.approvedAt().orElse(null),
                deposit.state() == FundDeposit.State.RECORDED ? List.of("approval") : List.of());
    }
}
