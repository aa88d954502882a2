package org.huzhu.payout.obligation;

import jakarta.inject.Singleton;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.Follower;

/** Takes what happens to an attempt alone down in the audit log, under its obligation. */
@Singleton
final class AttemptAuditLines implements Follower<Attempt, AttemptEvent> {

    private final AuditTrail audit;

    AttemptAuditLines(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public void follow(Changed<Attempt, AttemptEvent> changed) {
        changed.before().ifPresent(before -> changed.events().forEach(event -> line(before, changed.after(), event)));
    }

    private void line(Attempt before, Attempt after, AttemptEvent event) {
        Subject subject = new Subject("obligation", after.id().obligation().toString());
        switch (event) {
            case AttemptEvent.GiveUpProposed(var why) ->
                audit.changed("NEW_ATTEMPT_PROPOSED", subject, why, before, after);
            case AttemptEvent.NeverReceived() ->
                audit.changed(
                        "ATTEMPT_NEVER_RECEIVED",
                        subject,
                        "the bank's word about " + after.id(),
                        before.trace(),
                        after.trace());
        }
    }
}
