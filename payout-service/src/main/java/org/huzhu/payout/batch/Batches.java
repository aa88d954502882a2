package org.huzhu.payout.batch;

import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.id.BatchId;

/** The batches that the caller of the running transaction sees. */
public interface Batches {

    /** Returns the next number of a year. */
    BatchNumber nextNumber(int year);

    /** Finds a batch. */
    Optional<PaymentBatch> find(BatchId id);

    /** Finds a batch and keeps others from changing it until the transaction ends. */
    Optional<PaymentBatch> lock(BatchId id);

    /**
     * Returns a batch and keeps others from changing it until the transaction ends.
     *
     * @param seen the version that the caller looked at, compared once nobody else can change the batch
     * @throws Refused with BATCH_NOT_FOUND or PRECONDITION_FAILED
     */
    default PaymentBatch locked(BatchId id, ExpectedVersion seen) {
        PaymentBatch batch = lock(id).orElseThrow(() -> new Refused(BatchRefusal.BATCH_NOT_FOUND));
        seen.require(batch.version());
        return batch;
    }

    /**
     * Stores a new or changed batch and lets all who follow batches know; the only way out of a command.
     *
     * @return the batch with its new version
     * @throws Refused with BATCH_CHANGED when it has another version by now
     */
    PaymentBatch save(Changed<PaymentBatch, BatchEvent> changed);

    /** Returns up to {@code limit} batches with an id below {@code before}, newest first. */
    List<PaymentBatch> page(Optional<BatchState> state, Optional<BatchId> before, int limit);
}
