package org.huzhu.payout.batch.rest;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/** A batch to compose. */
@Schema(name = "PaymentBatchRequest")
public record BatchRequest(
        @NotNull @Schema(description = "1 to 1000 open, funded obligations")
        List<@NotNull UUID> obligationIds,

        @Nullable @Schema(description = "Checked when given", examples = "3")
        Integer count,

        @Nullable @Schema(description = "Checked when given", examples = "56312.10")
        Money total) {}
