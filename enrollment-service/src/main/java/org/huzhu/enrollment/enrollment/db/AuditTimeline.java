package org.huzhu.enrollment.enrollment.db;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
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
                        AND ((a.subject_type = 'enrollment' AND a.subject_id = :enrollment)
                        OR (a.subject_type = 'contribution' AND a.subject_id IN
                        (SELECT c.contribution_id::text FROM contribution c
                        WHERE c.enrollment_id = :enrollment::uuid)))
                        ORDER BY a.id LIMIT :limit
                        """)
                .bind("enrollment", enrollment.toString())
                .bind("position", position)
                .bind("limit", limit)
                .map((row, context) -> new Step(
                        row.getLong("id"),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getString("action"),
                        row.getString("why")))
                .list();
    }
}
