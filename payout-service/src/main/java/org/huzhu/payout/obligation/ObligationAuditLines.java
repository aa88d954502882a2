package org.huzhu.payout.obligation;

import jakarta.inject.Singleton;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.Follower;

/** Takes each thing that happens to an obligation down in the audit log. */
@Singleton
public final class ObligationAuditLines implements Follower<Obligation, ObligationEvent> {

    private final AuditTrail audit;

    ObligationAuditLines(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public void follow(Changed<Obligation, ObligationEvent> changed) {
        changed.events().forEach(event -> line(changed, event));
    }

    private void line(Changed<Obligation, ObligationEvent> changed, ObligationEvent event) {
        switch (event) {
            case ObligationEvent.Opened(var determination) ->
                line(changed, "OBLIGATION_OPENED", "determination " + determination);
            case ObligationEvent.Funded() -> line(changed, "OBLIGATION_FUNDED", "");
            case ObligationEvent.Announced() -> {
                // Others are told; the obligation itself is as it was.
            }
            case ObligationEvent.PutInBatch(var batch) -> line(changed, "OBLIGATION_IN_BATCH", batch);
            case ObligationEvent.TakenFromBatch(var attempt) ->
                line(changed, "OBLIGATION_TAKEN_FROM_BATCH", attempt.toString());
            case ObligationEvent.Sent(var attempt) -> line(changed, "OBLIGATION_SENT", attempt.toString());
            case ObligationEvent.Withheld(var attempt) -> line(changed, "OBLIGATION_WITHHELD", attempt.toString());
            case ObligationEvent.Lost(var reason) -> line(changed, "OBLIGATION_UNKNOWN", reason);
            case ObligationEvent.Settled() -> line(changed, "OBLIGATION_SETTLED", "");
            case ObligationEvent.Returned(var reason) -> line(changed, "OBLIGATION_RETURNED", reason);
            case ObligationEvent.PayeeConfirmed() ->
                line(changed, "PAYEE_CONFIRMED", ObligationMessages.PAYEE_CONFIRMED);
            case ObligationEvent.PayeeCorrected() ->
                line(changed, "PAYEE_CORRECTED", ObligationMessages.PAYEE_CORRECTED);
            case ObligationEvent.NewAttemptApproved() ->
                line(changed, "NEW_ATTEMPT_APPROVED", ObligationMessages.NEVER_RECEIVED);
        }
    }

    private void line(Changed<Obligation, ObligationEvent> changed, String action, String why) {
        Subject subject = new Subject("obligation", changed.after().id().toString());
        if (changed.before().isPresent()) {
            audit.changed(action, subject, why, changed.before().get(), changed.after());
        } else {
            audit.created(action, subject, why, changed.after());
        }
    }
}
