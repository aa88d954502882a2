package org.huzhu.payout.batch;

import java.time.Instant;
import java.util.UUID;

/** Takes what was released, to be handed to the bank after the transaction is committed. */
public interface Dispatch {

    /** Queues the instruction of a batch, once. */
    void queue(UUID batchId, Instant at);
}
