package org.huzhu.payout.obligation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.obligation.Attempt;
import org.huzhu.payout.obligation.AttemptState;
import org.jspecify.annotations.Nullable;

/** One try to pay an obligation. */
@Schema(name = "PaymentAttempt")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttemptView(
        int number,

        @Schema(description = "The payment's name at the bank", examples = "0198c0de000070008000000000000001" + "1")
        String endToEndId,

        UUID batchId,
        AttemptState state,
        @Schema(examples = "1312.10") Money amount,
        Instant begunAt,
        @Nullable Instant sentAt,

        @Schema(description = "The bank's last status word", examples = "ACSP") @Nullable
        String bankStatus,

        @Schema(description = "The bank's reason code", examples = "AC04") @Nullable
        String reasonCode,

        @Nullable LocalDate settledOn,

        @Schema(description = "The bank's own name of the debit") @Nullable
        String debitReference,

        @Schema(description = "The bank's own name of the return") @Nullable
        String creditReference,

        @Schema(description = "Since when the bank knows no such payment") @Nullable
        Instant notFoundSince,

        @Schema(description = "When that was taken as the bank's word; two people may then begin a new attempt")
        @Nullable
        Instant neverReceivedAt,

        @Schema(description = "The moment after which the bank must not execute it; set when it is handed over")
        @Nullable
        Instant lastMoment,

        @Schema(
                description = "Whether the bank is asked to cancel it, and what it answered",
                enumeration = {"ASKED", "ACCEPTED", "REFUSED"})
        @Nullable
        String cancellation,

        @Schema(
                description =
                        "When the bank, asked past the last moment, had not executed it; only then another attempt is"
                                + " released")
        @Nullable
        Instant endedAt,

        @Schema(description = "Whether a new attempt is proposed and waits for a second person")
        boolean newAttemptProposed) {

    static AttemptView of(Attempt attempt) {
        var trace = attempt.trace();
        return new AttemptView(
                attempt.id().attempt(),
                attempt.id().toString(),
                attempt.batchId().value(),
                attempt.state(),
                attempt.amount(),
                attempt.begunAt(),
                attempt.sentAt().orElse(null),
                trace.status().orElse(null),
                trace.reasonCode().orElse(null),
                trace.settledOn().orElse(null),
                trace.debitReference().orElse(null),
                trace.creditReference().orElse(null),
                trace.notFoundSince().orElse(null),
                trace.neverReceivedAt().orElse(null),
                attempt.order().lastMoment().orElse(null),
                attempt.order().cancellation().orElse(null),
                attempt.order().endedAt().orElse(null),
                attempt.givenUpProposedBy().isPresent()
                        && attempt.givenUpApprovedBy().isEmpty());
    }
}
