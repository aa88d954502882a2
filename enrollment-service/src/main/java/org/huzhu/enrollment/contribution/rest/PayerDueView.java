package org.huzhu.enrollment.contribution.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.enrollment.plan.PayerKind;
import org.huzhu.kernel.money.Money;

/** What one payer owes. */
@Schema(name = "PayerDue")
public record PayerDueView(
        PayerKind payerKind,

        @Schema(implementation = String.class, examples = "3600.00")
        Money due,

        @Schema(implementation = String.class, examples = "3600.00")
        Money recorded,

        @Schema(implementation = String.class, examples = "0.00")
        Money confirmed) {}
