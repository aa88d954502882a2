package org.huzhu.payout.batch.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a batch is given up. */
@Schema(name = "PaymentBatchCancellationRequest")
public record CancellationRequest(
        @NotNull @Pattern(regexp = "[A-Z][A-Z_]{2,39}") @Schema(examples = "WRONG_SELECTION")
        String reasonCode) {}
