package org.huzhu.enrollment.journal.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import org.huzhu.enrollment.journal.Journal;
import org.huzhu.enrollment.journal.Subject;
import org.huzhu.kit.audit.Audit;

/** Takes the journal down as lines of the audit log: {@code plan.published} becomes {@code PLAN_PUBLISHED}. */
@Singleton
class AuditJournal implements Journal {
    private final Audit audit;

    @Inject
    AuditJournal(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void created(String action, Subject subject, Object after) {
        audit.append(name(action), subject.type(), subject.id(), "", null, after);
    }

    @Override
    public void changed(String action, Subject subject, String why, Object before, Object after) {
        audit.append(name(action), subject.type(), subject.id(), why, before, after);
    }

    @Override
    public void changedAll(String action, String type, String why, Map<String, ?> after) {
        audit.appendAll(name(action), type, why, after);
    }

    private static String name(String action) {
        return action.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
