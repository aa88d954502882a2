package org.huzhu.payout.pool;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.ledger.FundId;

/** Records a deposit, to be approved by somebody else; opens the fund when it is the first fact about it. */
@Singleton
public final class RecordDeposit {

    private final FundDeposits deposits;
    private final CreditFund funds;
    private final IdSource ids;
    private final Clock clock;

    RecordDeposit(FundDeposits deposits, CreditFund funds, IdSource ids, Clock clock) {
        this.deposits = deposits;
        this.funds = funds;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Records it.
     *
     * @throws Refused with DEPOSIT_AMOUNT_NOT_POSITIVE or DEPOSIT_REFERENCE_TAKEN
     */
    public FundDeposit handle(FundId fund, Money amount, String reference, String maker) {
        Changed<FundDeposit, DepositEvent> recorded =
                FundDeposit.recorded(new DepositId(ids.next()), fund, amount, reference, maker, clock.instant());
        funds.open(fund, recorded.after().recordedAt());
        return deposits.save(recorded);
    }
}
