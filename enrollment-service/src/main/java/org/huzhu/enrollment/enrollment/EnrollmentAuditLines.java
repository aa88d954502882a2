package org.huzhu.enrollment.enrollment;

import jakarta.inject.Singleton;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.Follower;

/** Takes each thing that happens to an enrolment down in the audit log, of which its timeline is a view. */
@Singleton
final class EnrollmentAuditLines implements Follower<Enrollment, EnrollmentEvent> {
    private final AuditTrail audit;

    EnrollmentAuditLines(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public void follow(Changed<Enrollment, EnrollmentEvent> changed) {
        Subject subject = new Subject("enrollment", changed.after().id().toString());
        for (EnrollmentEvent event : changed.events()) {
            if (changed.before().isPresent()) {
                audit.changed(
                        event.action(), subject, event.why(), changed.before().get(), changed.after());
            } else {
                audit.created(event.action(), subject, event.why(), changed.after());
            }
        }
    }
}
