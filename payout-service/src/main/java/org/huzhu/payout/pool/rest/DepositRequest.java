package org.huzhu.payout.pool.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.kernel.money.Money;

/** A deposit to record. */
@Schema(name = "FundDepositRequest")
public record DepositRequest(
        @NotBlank @Size(max = 60) @Schema(examples = "420000-HOSPITAL")
        String fundId,

        @NotNull @Schema(examples = "1000000.00") Money amount,

        @NotBlank
        @Size(max = 140)
        @Pattern(regexp = ".*[\\p{L}\\p{N}].*")
        @Schema(description = "The paper it stands on", examples = "2025年期初划拨")
        String reference) {}
