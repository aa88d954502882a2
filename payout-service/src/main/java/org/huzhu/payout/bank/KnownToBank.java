package org.huzhu.payout.bank;

import java.util.UUID;

/** What the bank has told of payments before they were handed over to it. */
@FunctionalInterface
public interface KnownToBank {

    /** Tells whether the bank, in any message, has spoken of a payment of this batch. */
    boolean anyOf(UUID batchId);
}
