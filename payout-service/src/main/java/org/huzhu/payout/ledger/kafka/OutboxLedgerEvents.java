package org.huzhu.payout.ledger.kafka;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.huzhu.contracts.Amount;
import org.huzhu.contracts.EventType;
import org.huzhu.contracts.FundBalanceChanged;
import org.huzhu.kernel.money.Money;
import org.huzhu.kit.outbox.Outbox;
import org.huzhu.payout.ledger.FundId;
import org.huzhu.payout.ledger.LedgerEvents;

/** Tells the ledger's events through the outbox. */
@Singleton
class OutboxLedgerEvents implements LedgerEvents {

    private final Outbox outbox;

    OutboxLedgerEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void availableChanged(FundId fund, Money available, Instant at) {
        outbox.append(
                EventType.FUND_BALANCE_CHANGED,
                fund.toString(),
                new FundBalanceChanged(fund.toString(), Amount.ofFen(available.fen()), at));
    }
}
