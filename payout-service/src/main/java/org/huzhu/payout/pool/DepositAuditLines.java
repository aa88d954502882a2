package org.huzhu.payout.pool;

import jakarta.inject.Singleton;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.Follower;

/** Takes each thing that happens to a deposit down in the audit log, with the paper it stands on. */
@Singleton
final class DepositAuditLines implements Follower<FundDeposit, DepositEvent> {

    private final AuditTrail audit;

    DepositAuditLines(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public void follow(Changed<FundDeposit, DepositEvent> changed) {
        FundDeposit after = changed.after();
        Subject subject = new Subject("fund-deposit", after.id().toString());
        for (DepositEvent event : changed.events()) {
            if (changed.before().isPresent()) {
                audit.changed(
                        event.action(),
                        subject,
                        after.reference(),
                        changed.before().get(),
                        after);
            } else {
                audit.created(event.action(), subject, after.reference(), after);
            }
        }
    }
}
