package org.huzhu.enrollment.contribution.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.enrollment.contribution.Contribution;
import org.huzhu.enrollment.contribution.PayerDue;
import org.huzhu.kernel.money.Money;

/** What an enrolment owes and what came in. */
@Schema(name = "Contributions")
public record ContributionsView(
        @Schema(implementation = String.class, examples = "7200.00")
        Money due,

        List<PayerDueView> payers,
        List<ContributionView> contributions) {
    static ContributionsView of(Money due, List<PayerDue> dues, List<Contribution> contributions) {
        return new ContributionsView(
                due,
                dues.stream()
                        .map(payer -> new PayerDueView(payer.kind(), payer.due(), payer.recorded(), payer.confirmed()))
                        .toList(),
                contributions.stream().map(ContributionView::of).toList());
    }
}
