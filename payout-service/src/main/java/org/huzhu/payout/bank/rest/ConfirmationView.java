package org.huzhu.payout.bank.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.payout.bank.UploadedLine;
import org.jspecify.annotations.Nullable;

/** How far an uploaded line is confirmed. */
@Schema(name = "UploadedLineConfirmation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConfirmationView(
        @Schema(description = "The reconciliation item") UUID itemId,

        @Schema(description = "The payment of ours that the line is about, when there is one") @Nullable
        String endToEndId,

        @Schema(description = "How many people compared it with the paper", examples = "1")
        int confirmations,

        @Schema(description = "Whether it counts now like the bank's own word")
        boolean counts) {

    static ConfirmationView of(UploadedLine line) {
        return new ConfirmationView(
                line.itemId().value(),
                line.attempt().map(Object::toString).orElse(null),
                line.confirmations(),
                line.confirmedAgainBy().isPresent());
    }
}
