package org.huzhu.payout.ledger;

import java.time.Instant;
import org.huzhu.kernel.money.Money;

/** What the ledger tells others. */
public interface LedgerEvents {

    /** What may still be promised by a fund has changed. */
    void availableChanged(FundId fund, Money available, Instant at);
}
