package org.huzhu.payout.pool;

import org.huzhu.payout.ledger.FundId;

/** Somebody who waits for money to come into a fund. */
@FunctionalInterface
public interface FundCredited {

    /** Money has come, in the running transaction. */
    void fundCredited(FundId fund);
}
