package org.huzhu.payout.reconciliation;

import jakarta.inject.Singleton;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.Follower;

/** Takes each thing that happens to a reconciliation item down in the audit log. */
@Singleton
final class ItemAuditLines implements Follower<ReconciliationItem, ItemEvent> {

    private final AuditTrail audit;

    ItemAuditLines(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public void follow(Changed<ReconciliationItem, ItemEvent> changed) {
        Subject subject =
                new Subject("reconciliation-item", changed.after().id().toString());
        for (ItemEvent event : changed.events()) {
            if (changed.before().isPresent()) {
                audit.changed(
                        event.action(), subject, event.why(), changed.before().get(), changed.after());
            } else {
                audit.created(event.action(), subject, event.why(), changed.after());
            }
        }
    }
}
