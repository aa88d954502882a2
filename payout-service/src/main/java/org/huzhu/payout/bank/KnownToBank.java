package org.huzhu.payout.bank;

import org.huzhu.payout.id.BatchId;

/** What the bank has told of payments before they were handed over to it. */
@FunctionalInterface
public interface KnownToBank {

    /** Tells whether the bank, in any message, has spoken of a payment of this batch. */
    boolean anyOf(BatchId batch);
}
