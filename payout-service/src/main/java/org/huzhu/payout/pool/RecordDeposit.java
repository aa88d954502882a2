package org.huzhu.payout.pool;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.ledger.FundId;

/** Records a deposit, to be approved by somebody else; opens the fund when it is the first fact about it. */
@Singleton
public final class RecordDeposit {

    private final FundDeposits deposits;
    private final CreditFund funds;
    private final AuditTrail trail;
    private final IdSource ids;
    private final Clock clock;

    RecordDeposit(FundDeposits deposits, CreditFund funds, AuditTrail trail, IdSource ids, Clock clock) {
        this.deposits = deposits;
        this.funds = funds;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Records it.
     *
     * @throws Refused with DEPOSIT_AMOUNT_NOT_POSITIVE or DEPOSIT_REFERENCE_TAKEN
     */
    public FundDeposit record(FundId fund, Money amount, String reference, String maker) {
        FundDeposit deposit =
                FundDeposit.recorded(new DepositId(ids.next()), fund, amount, reference, maker, clock.instant());
        funds.open(fund, deposit.recordedAt());
        if (!deposits.add(deposit)) {
            throw new Refused(
                    PoolRefusal.DEPOSIT_REFERENCE_TAKEN, Map.of("fund", fund.toString(), "reference", reference));
        }
        trail.created(
                "DEPOSIT_RECORDED", new Subject("fund-deposit", deposit.id().toString()), reference, deposit);
        return deposit;
    }
}
