package org.huzhu.payout.reconciliation.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an item is closed. */
@Schema(name = "ReconciliationResolutionRequest")
public record ResolutionRequest(
        @NotBlank @Size(max = 500) @Schema(examples = "银行手续费")
        String resolution,

        @Nullable
        @Schema(
                description = "Books the bank's movement to the suspense account of this fund",
                examples = "420000-HOSPITAL")
        String bookToFundId) {}
