package org.huzhu.payout.pool;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.refusal.Refused;

/** Approves a deposit and books it. */
@Singleton
public final class ApproveDeposit {

    private final FundDeposits deposits;
    private final CreditFund funds;
    private final AuditTrail trail;
    private final Clock clock;

    ApproveDeposit(FundDeposits deposits, CreditFund funds, AuditTrail trail, Clock clock) {
        this.deposits = deposits;
        this.funds = funds;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Approves it.
     *
     * @throws Refused with DEPOSIT_NOT_FOUND, DEPOSIT_NOT_RECORDED, DEPOSIT_APPROVED_BY_MAKER or DEPOSIT_CHANGED
     */
    public FundDeposit approve(DepositId id, String approver) {
        FundDeposit before = deposits.find(id).orElseThrow(() -> new Refused(PoolRefusal.DEPOSIT_NOT_FOUND));
        FundDeposit approved = before.approvedBy(approver, clock.instant());
        if (!deposits.replace(approved)) {
            throw new Refused(PoolRefusal.DEPOSIT_CHANGED);
        }
        funds.deposit(approved, approver, clock.instant());
        trail.changed(
                "DEPOSIT_APPROVED", new Subject("fund-deposit", id.toString()), before.reference(), before, approved);
        return approved;
    }
}
