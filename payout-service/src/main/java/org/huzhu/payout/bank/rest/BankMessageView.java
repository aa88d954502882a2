package org.huzhu.payout.bank.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.payout.bank.BankMessage;

/** A message from the bank that was received. */
@Schema(name = "BankMessage")
public record BankMessageView(
        UUID id,
        BankMessage.Type type,

        @Schema(description = "The bank's name of the message", examples = "STMT-20250716-1")
        String messageId,

        BankMessage.Source source,
        Instant receivedAt,
        int lines,

        @Schema(description = "About one of our payments") int matched,

        @Schema(description = "About none; each is a reconciliation item")
        int unmatched,

        @Schema(description = "Seen in an earlier message") int repeated,

        @Schema(description = "Whether this very message was received before")
        boolean receivedBefore) {

    static BankMessageView of(BankMessage message, boolean receivedBefore) {
        return new BankMessageView(
                message.id().value(),
                message.type(),
                message.messageId(),
                message.source(),
                message.receivedAt(),
                message.counts().lines(),
                message.counts().matched(),
                message.counts().unmatched(),
                message.counts().repeated(),
                receivedBefore);
    }
}
