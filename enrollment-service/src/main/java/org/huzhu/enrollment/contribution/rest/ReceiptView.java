package org.huzhu.enrollment.contribution.rest;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.enrollment.plan.PayerKind;
import org.huzhu.kernel.money.Money;

/** The receipt of a confirmed contribution. */
@Schema(name = "Receipt")
public record ReceiptView(
        @Schema(examples = "R25-000042-K") String number,
        UUID contributionId,
        @Schema(examples = "E25-000042-K") String enrollmentNumber,
        String unitName,
        String planCode,
        PayerKind payerKind,

        @Schema(implementation = String.class, examples = "3600.00")
        Money amount,

        LocalDate receivedOn,
        String reference) {}
