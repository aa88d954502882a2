package org.huzhu.enrollment.contribution.rest;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.enrollment.contribution.Contribution;
import org.huzhu.enrollment.plan.PayerKind;
import org.huzhu.kernel.money.Money;

/** Money that came in. */
@Schema(name = "Contribution")
public record ContributionView(
        UUID id,
        UUID enrollmentId,
        PayerKind payerKind,

        @Schema(implementation = String.class, examples = "3600.00")
        Money amount,

        LocalDate receivedOn,
        String reference,
        Contribution.State state) {
    static ContributionView of(Contribution contribution) {
        return new ContributionView(
                contribution.id().value(),
                contribution.enrollment().value(),
                contribution.payer(),
                contribution.amount(),
                contribution.receivedOn(),
                contribution.reference(),
                contribution.state());
    }
}
