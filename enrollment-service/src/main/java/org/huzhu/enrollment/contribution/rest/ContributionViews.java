package org.huzhu.enrollment.contribution.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.enrollment.contribution.Contribution;
import org.huzhu.enrollment.contribution.PayerDue;
import org.huzhu.enrollment.contribution.RecordContribution;
import org.huzhu.enrollment.plan.PayerKind;
import org.huzhu.kernel.money.Money;

/** What contributions look like in JSON. */
public final class ContributionViews {
    private ContributionViews() {}

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

    /** Nothing is said with a confirmation. */
    @Schema(name = "ConfirmationRequest")
    public record ConfirmationRequest() {}

    /** Nothing is said with a withdrawal. */
    @Schema(name = "ContributionWithdrawalRequest")
    public record WithdrawalRequest() {}

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
                            .map(payer ->
                                    new PayerDueView(payer.kind(), payer.due(), payer.recorded(), payer.confirmed()))
                            .toList(),
                    contributions.stream().map(ContributionView::of).toList());
        }
    }
}
