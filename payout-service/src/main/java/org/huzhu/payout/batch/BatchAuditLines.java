package org.huzhu.payout.batch;

import jakarta.inject.Singleton;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.Follower;

/** Takes each thing that happens to a batch down in the audit log; it comes into being once it is composed. */
@Singleton
final class BatchAuditLines implements Follower<PaymentBatch, BatchEvent> {

    private final AuditTrail audit;

    BatchAuditLines(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public void follow(Changed<PaymentBatch, BatchEvent> changed) {
        PaymentBatch after = changed.after();
        Subject subject = new Subject("payment-batch", after.id().toString());
        for (BatchEvent event : changed.events()) {
            if (event instanceof BatchEvent.Composed) {
                audit.created(event.action(), subject, event.why(), after);
            } else {
                audit.changed(
                        event.action(), subject, event.why(), changed.before().orElse(after), after);
            }
        }
    }
}
