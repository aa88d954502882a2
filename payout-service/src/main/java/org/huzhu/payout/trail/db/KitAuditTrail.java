package org.huzhu.payout.trail.db;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.huzhu.kit.audit.Audit;
import org.huzhu.payout.trail.AuditTrail;

/** Writes the trail into the kit's audit log. */
@Singleton
class KitAuditTrail implements AuditTrail {

    private final Audit audit;

    @Inject
    KitAuditTrail(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void record(String action, String subjectType, String subjectId, String why, Object before, Object after) {
        audit.append(action, subjectType, subjectId, why, before.equals("") ? null : before, after);
    }
}
