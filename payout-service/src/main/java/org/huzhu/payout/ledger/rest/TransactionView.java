package org.huzhu.payout.ledger.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.payout.ledger.LedgerTransaction;
import org.huzhu.payout.ledger.TransactionId;
import org.huzhu.payout.ledger.TransactionKind;
import org.jspecify.annotations.Nullable;

/** A transaction. */
@Schema(name = "LedgerTransaction")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TransactionView(
        UUID id,
        TransactionKind kind,

        @Schema(description = "Of the fact that is booked") String businessKey,

        @Schema(examples = "420000-HOSPITAL") String fundId,
        LocalDate bookedOn,
        Instant recordedAt,

        @Schema(description = "The transaction it takes back") @Nullable
        UUID reverses,

        List<SideView> entries) {

    static TransactionView of(LedgerTransaction transaction) {
        return new TransactionView(
                transaction.id().value(),
                transaction.kind(),
                transaction.businessKey(),
                transaction.fund().toString(),
                transaction.bookedOn(),
                transaction.recordedAt(),
                transaction.reverses().map(TransactionId::value).orElse(null),
                transaction.entries().stream()
                        .map(entry -> new SideView(entry.account().toString(), entry.side(), entry.amount()))
                        .toList());
    }
}
