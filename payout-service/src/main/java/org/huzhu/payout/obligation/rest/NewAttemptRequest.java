package org.huzhu.payout.obligation.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a new attempt is needed. */
@Schema(name = "NewAttemptRequest")
public record NewAttemptRequest(
        @NotNull @Pattern(regexp = "[A-Z][A-Z_]{2,39}") @Schema(examples = "BANK_CONFIRMED_BY_PHONE")
        String reasonCode) {}
