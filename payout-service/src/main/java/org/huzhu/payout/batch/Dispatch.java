package org.huzhu.payout.batch;

import java.time.Instant;
import org.huzhu.payout.id.BatchId;

/** Takes what was released, to be handed to the bank after the transaction is committed. */
public interface Dispatch {

    /** Queues the instruction of a batch, once. */
    void queue(BatchId batch, Instant at);
}
