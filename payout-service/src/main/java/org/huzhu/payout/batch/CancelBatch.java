package org.huzhu.payout.batch;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.scope.WiderScope;
import org.huzhu.payout.id.BatchId;
import org.huzhu.payout.obligation.AttemptState;
import org.huzhu.payout.obligation.Attempts;
import org.huzhu.payout.obligation.Obligations;
import org.huzhu.payout.obligation.Sight;

/** Gives a batch up before it is released; its obligations are open again. */
@Singleton
public final class CancelBatch {

    private final Batches batches;
    private final BatchContents contents;
    private final Attempts attempts;
    private final Obligations obligations;
    private final WiderScope scope;
    private final Clock clock;

    CancelBatch(
            Batches batches,
            BatchContents contents,
            Attempts attempts,
            Obligations obligations,
            WiderScope scope,
            Clock clock) {
        this.batches = batches;
        this.contents = contents;
        this.attempts = attempts;
        this.obligations = obligations;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * Gives it up.
     *
     * @throws Refused with BATCH_NOT_FOUND, PRECONDITION_FAILED, BATCH_TRANSITION_NOT_ALLOWED, BATCH_CHANGED or
     *     OBLIGATION_CHANGED
     */
    public PaymentBatch handle(BatchId id, ExpectedVersion seen, String why) {
        PaymentBatch batch = batches.locked(id, seen);
        scope.widen(Sight.WHOLE_BATCH);
        BatchContent content = contents.of(batch);
        PaymentBatch written = batches.save(batch.cancelled(why));
        for (BatchContent.Payment payment : content.payments()) {
            attempts.keep(payment.attempt().to(AttemptState.CANCELLED));
            obligations.save(payment.obligation().takenFromBatch(clock.instant()));
        }
        return written;
    }
}
