package org.huzhu.payout.ledger.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.ledger.LedgerReports.PostedEntry;
import org.huzhu.payout.ledger.Side;
import org.huzhu.payout.ledger.TransactionKind;

/** An entry. */
@Schema(name = "LedgerEntry")
public record EntryView(
        long sequence,
        UUID transactionId,
        TransactionKind kind,

        @Schema(description = "Of the fact that is booked") String businessKey,

        Side side,
        @Schema(examples = "1312.10") Money amount,
        @Schema(examples = "1312.10") Money balanceAfter,
        LocalDate bookedOn,
        Instant recordedAt) {

    static EntryView of(PostedEntry entry) {
        return new EntryView(
                entry.sequence(),
                entry.transactionId().value(),
                entry.kind(),
                entry.businessKey(),
                entry.side(),
                entry.amount(),
                entry.balanceAfter(),
                entry.bookedOn(),
                entry.recordedAt());
    }
}
