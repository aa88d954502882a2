package org.huzhu.payout.batch.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.batch.BatchContent;
import org.huzhu.payout.batch.BatchState;
import org.huzhu.payout.batch.PaymentBatch;
import org.huzhu.payout.obligation.AttemptState;
import org.jspecify.annotations.Nullable;

/** A payment batch. */
@Schema(name = "PaymentBatch")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BatchView(
        UUID id,
        @Schema(examples = "B25-000001-K") String number,
        BatchState state,
        @Schema(examples = "3") int count,
        @Schema(examples = "56312.10") Money total,

        @Schema(description = "SHA-256 of what was approved") @Nullable
        String approvedDigest,

        Instant madeAt,
        @Nullable Instant approvedAt,
        @Nullable Instant releasedAt,
        @Nullable Instant reconciledAt,
        List<String> allowedCommands) {

    /** A batch with what is in it. */
    @Schema(name = "PaymentBatchDetail")
    public record Detail(BatchView batch, List<ItemView> items) {

        static Detail of(BatchContent content) {
            return new Detail(
                    BatchView.of(content.batch()),
                    content.payments().stream().map(ItemView::of).toList());
        }
    }

    /** One payment of a batch. */
    @Schema(name = "PaymentBatchItem")
    public record ItemView(
            UUID obligationId,
            String claimNumber,
            String fundId,
            int attempt,
            String endToEndId,
            AttemptState state,
            @Schema(examples = "1312.10") Money amount) {

        static ItemView of(BatchContent.Payment payment) {
            return new ItemView(
                    payment.obligation().id().value(),
                    payment.obligation().origin().claimNumber(),
                    payment.obligation().fund().toString(),
                    payment.attempt().id().attempt(),
                    payment.attempt().id().toString(),
                    payment.attempt().state(),
                    payment.attempt().amount());
        }
    }

    static BatchView of(PaymentBatch batch) {
        return new BatchView(
                batch.id().value(),
                batch.number().value(),
                batch.state(),
                batch.count(),
                batch.total(),
                batch.approvedDigest().orElse(null),
                batch.madeAt(),
                batch.approvedAt().orElse(null),
                batch.releasedAt().orElse(null),
                batch.reconciledAt().orElse(null),
                batch.state().allowedCommands());
    }
}
