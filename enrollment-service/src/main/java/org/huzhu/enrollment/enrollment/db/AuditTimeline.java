package org.huzhu.enrollment.enrollment.db;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.enrollment.enrollment.Timeline;
import org.huzhu.kit.tx.Transactions;

/** The timeline out of the audit log: every command leaves a line there, in its own transaction. */
@Singleton
class AuditTimeline implements Timeline {
    private final Transactions transactions;

    @Inject
    AuditTimeline(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Step> after(EnrollmentId enrollment, long position, int limit) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT a.id, a.occurred_at, a.action, a.why FROM audit_entry a WHERE a.id > :position
                        AND ((a.subject_type = 'enrollment' AND a.subject_id = :enrollment::text)
                        OR (a.subject_type = 'contribution' AND a.subject_id IN
                        (SELECT c.contribution_id::text FROM contribution c WHERE c.enrollment_id = :enrollment)))
                        ORDER BY a.id LIMIT :limit
                        """)
                .bind("enrollment", enrollment)
                .bind("position", position)
                .bind("limit", limit)
                .mapTo(StepRow.class)
                .stream()
                .map(StepRow::step)
                .toList();
    }

    /** A line of the audit log, as far as the timeline shows it. */
    record StepRow(long id, Instant occurredAt, String action, String why) {

        Step step() {
            return new Step(id, occurredAt, action, why);
        }
    }
}
