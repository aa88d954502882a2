package org.huzhu.enrollment.contribution.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.enrollment.contribution.RecordContribution;
import org.huzhu.enrollment.plan.PayerKind;
import org.huzhu.kernel.money.Money;

/**
 * Money that came in.
 *
 * @param payerKind who paid
 * @param amount how much, in yuan
 * @param receivedOn the day it arrived
 * @param reference what the bank or the receipt calls it; unique for the payer
 */
@Schema(name = "ContributionRequest")
public record ContributionRequest(
        @NotNull PayerKind payerKind,

        @NotNull @Schema(implementation = String.class, examples = "3600.00")
        Money amount,

        @NotNull @Schema(examples = "2025-03-20") LocalDate receivedOn,

        @NotBlank @Size(max = 100) @Pattern(regexp = ".*[\\p{L}\\p{N}].*") @Schema(examples = "HS20250320-01")
        String reference) {
    RecordContribution.Receipt toReceipt() {
        return new RecordContribution.Receipt(payerKind, amount, receivedOn, reference.strip());
    }
}
