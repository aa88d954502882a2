package org.huzhu.payout.batch;

import java.util.List;
import java.util.Optional;
import org.huzhu.payout.id.BatchId;

/** The batches that the caller of the running transaction sees. */
public interface Batches {

    /** Returns the next number of a year. */
    BatchNumber nextNumber(int year);

    /** Adds a batch. */
    PaymentBatch add(PaymentBatch batch);

    /** Finds a batch. */
    Optional<PaymentBatch> find(BatchId id);

    /**
     * Writes a changed batch over the version that was read.
     *
     * @return the batch with its new version; empty when somebody else was faster
     */
    Optional<PaymentBatch> replace(PaymentBatch batch);

    /** Returns up to {@code limit} batches with an id below {@code before}, newest first. */
    List<PaymentBatch> page(Optional<BatchState> state, Optional<BatchId> before, int limit);
}
