package org.huzhu.payout.batch;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.id.BatchId;
import org.huzhu.payout.obligation.AttemptState;
import org.huzhu.payout.obligation.Attempts;

/** Closes a released batch once the bank's statement has shown the end of every payment in it. */
@Singleton
public final class ReconcileBatch {

    private final Batches batches;
    private final Attempts attempts;
    private final Clock clock;

    ReconcileBatch(Batches batches, Attempts attempts, Clock clock) {
        this.batches = batches;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * Closes it if that is so.
     *
     * @throws Refused with BATCH_CHANGED
     */
    public void handle(BatchId id) {
        batches.find(id)
                .filter(batch -> batch.state() == BatchState.RELEASED)
                .filter(batch -> hasEnded(batch.id()))
                .ifPresent(batch -> batches.save(batch.reconciled(clock.instant())));
    }

    private boolean hasEnded(BatchId id) {
        return attempts.ofBatch(id).stream()
                .filter(attempt -> attempt.state() != AttemptState.CANCELLED)
                .allMatch(
                        attempt -> !attempt.state().isLive() && attempt.trace().isOnStatement());
    }
}
