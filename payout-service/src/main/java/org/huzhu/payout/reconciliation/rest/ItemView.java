package org.huzhu.payout.reconciliation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.reconciliation.ItemKind;
import org.huzhu.payout.reconciliation.ReconciliationItem;
import org.jspecify.annotations.Nullable;

/** Something that does not fit. */
@Schema(name = "ReconciliationItem")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemView(
        UUID id,
        ItemKind kind,

        @Schema(description = "As the bank sees it: negative when money left", examples = "-12.00")
        Money amount,

        @Schema(description = "Its name at the bank, when there is one") @Nullable
        String reference,

        @Nullable UUID obligationId,
        String note,
        ReconciliationItem.State state,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String resolution) {

    static ItemView of(ReconciliationItem item) {
        return new ItemView(
                item.id().value(),
                item.kind(),
                item.amount(),
                item.reference().orElse(null),
                item.obligationId().map(ObligationId::value).orElse(null),
                item.note(),
                item.state(),
                item.openedAt(),
                item.closedAt().orElse(null),
                item.resolution().orElse(null));
    }
}
