package org.huzhu.payout.pool;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Refused;

/** Approves a deposit and books it. */
@Singleton
public final class ApproveDeposit {

    private final FundDeposits deposits;
    private final CreditFund funds;
    private final Clock clock;

    ApproveDeposit(FundDeposits deposits, CreditFund funds, Clock clock) {
        this.deposits = deposits;
        this.funds = funds;
        this.clock = clock;
    }

    /**
     * Approves it.
     *
     * @throws Refused with DEPOSIT_NOT_FOUND, PRECONDITION_FAILED, DEPOSIT_NOT_RECORDED, DEPOSIT_APPROVED_BY_MAKER or
     *     DEPOSIT_CHANGED
     */
    public FundDeposit handle(DepositId id, ExpectedVersion seen, String approver) {
        FundDeposit approved = deposits.save(deposits.locked(id, seen).approvedBy(approver, clock.instant()));
        funds.deposit(approved, approver, clock.instant());
        return approved;
    }
}
