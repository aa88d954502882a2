package org.huzhu.enrollment.enrollment.db;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huzhu.enrollment.enrollment.Enrollment;
import org.huzhu.enrollment.enrollment.EnrollmentEvent;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.enrollment.enrollment.EnrollmentRefusal;
import org.huzhu.enrollment.enrollment.EnrollmentState;
import org.huzhu.enrollment.enrollment.Enrollments;
import org.huzhu.enrollment.enrollment.Payer;
import org.huzhu.enrollment.enrollment.PersonKey;
import org.huzhu.enrollment.enrollment.Review;
import org.huzhu.enrollment.enrollment.ReviewDecision;
import org.huzhu.enrollment.enrollment.ReviewLevel;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.Follower;
import org.huzhu.kernel.id.ReadableNumber;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.tx.Transactions;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Enrolments in their table, from the request pool and from the batch pool alike. */
@Singleton
class SqlEnrollments implements Enrollments {
    private static final char NUMBER_PREFIX = 'E';
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String SELECT = "SELECT %s FROM enrollment e ".formatted(EnrollmentRow.COLUMNS);

    private final Transactions transactions;
    private final List<Follower<Enrollment, EnrollmentEvent>> followers;

    SqlEnrollments(Transactions transactions, @All List<Follower<Enrollment, EnrollmentEvent>> followers) {
        this.transactions = transactions;
        this.followers = followers;
    }

    @Override
    public ReadableNumber nextNumber(int year) {
        long sequence = transactions
                .sql()
                .createQuery("SELECT nextval('enrollment_number')")
                .mapTo(Long.class)
                .one();
        return new ReadableNumber(NUMBER_PREFIX, year, sequence);
    }

    @Override
    public Enrollment save(Changed<Enrollment, EnrollmentEvent> changed) {
        Enrollment stored = changed.before().isEmpty() ? insert(changed) : update(changed.after());
        Changed<Enrollment, EnrollmentEvent> told = new Changed<>(changed.before(), stored, changed.events());
        followers.forEach(follower -> follower.follow(told));
        return stored;
    }

    private Enrollment insert(Changed<Enrollment, EnrollmentEvent> changed) {
        Enrollment enrollment = changed.after();
        PersonKey author = changed.events().stream()
                .filter(EnrollmentEvent.Opened.class::isInstance)
                .map(event -> ((EnrollmentEvent.Opened) event).by())
                .findFirst()
                .orElseThrow();
        try {
            transactions
                    .sql()
                    .createUpdate("""
                        INSERT INTO enrollment (enrollment_id, number, unit_id, plan_version_id,
                        plan_code, period, risk_class, payer_kinds, payer_weights, created_by, state, submitted_by,
                        office_reviewed_by, province_reviewed_by, rows_read, rows_accepted,
                        rows_rejected, rows_unchanged, contribution_due, version)
                        VALUES (:id, :readable, :unit, :planVersion, :plan, daterange(:period.from, :period.until),
                        :riskClass, :payerKinds, :payerWeights, :author, :state, :signatures.submitter,
                        :signatures.officeReviewer, :signatures.provinceReviewer, :roster.rowsRead, :roster.accepted,
                        :roster.rejected, :roster.unchanged, :roster.due, 0)
                        """)
                    .bindMethods(enrollment)
                    .bind("readable", enrollment.number().toString())
                    .bindArray("payerKinds", String.class, kinds(enrollment))
                    .bindArray("payerWeights", Integer.class, weights(enrollment))
                    .bind("author", author)
                    .execute();
        } catch (UnableToExecuteStatementException fault) {
            if (fault.getCause() instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                throw new Refused(EnrollmentRefusal.ENROLLMENT_EXISTS);
            }
            throw fault;
        }
        return enrollment;
    }

    @Override
    public Optional<Enrollment> find(EnrollmentId id) {
        return one(SELECT + """
                        WHERE enrollment_id = :id
                        """, id);
    }

    @Override
    public Optional<Enrollment> lock(EnrollmentId id) {
        // Not FOR UPDATE: a row that refers to the enrolment, such as a reading that takes over, need not wait for the
        // lock.
        return one(SELECT + """
                        WHERE enrollment_id = :id FOR NO KEY UPDATE
                        """, id);
    }

    private Enrollment update(Enrollment enrollment) {
        int changed =
                transactions.sql().createUpdate("""
                        UPDATE enrollment SET state = :state, submitted_by = :signatures.submitter,
                        office_reviewed_by = :signatures.officeReviewer,
                        province_reviewed_by = :signatures.provinceReviewer,
                        rows_read = :roster.rowsRead, rows_accepted = :roster.accepted,
                        rows_rejected = :roster.rejected, rows_unchanged = :roster.unchanged,
                        contribution_due = :roster.due, cover_from = :coverFrom, version = version + 1
                        WHERE enrollment_id = :id AND version = :version
                        """).bindMethods(enrollment).execute();
        if (changed == 0) {
            throw new Refused(EnrollmentRefusal.ENROLLMENT_CHANGED_MEANWHILE);
        }
        return find(enrollment.id()).orElseThrow();
    }

    @Override
    public void note(EnrollmentId id, Review review) {
        transactions.sql().createUpdate("""
                        INSERT INTO enrollment_review (enrollment_id, unit_id, level, decision, note, person)
                        SELECT enrollment_id, unit_id, :level, :decision, :note, :by FROM enrollment
                        WHERE enrollment_id = :id
                        """).bind("id", id).bindMethods(review).execute();
    }

    @Override
    public List<Review> reviews(EnrollmentId id) {
        return transactions.sql().createQuery("""
                        SELECT level, decision, note, person FROM enrollment_review WHERE enrollment_id = :id
                        ORDER BY review_id
                        """).bind("id", id).mapTo(ReviewRow.class).stream()
                .map(ReviewRow::review)
                .toList();
    }

    @Override
    public List<EnrollmentId> duePaid(LocalDate today, int limit) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT enrollment_id FROM enrollment e WHERE state = 'PAID' AND (cover_from <= :today
                        OR EXISTS (SELECT 1 FROM roster_line l WHERE l.roster_id = e.roster_id
                        AND l.coverage_id IS NULL AND l.void_code IS NULL))
                        ORDER BY cover_from, enrollment_id LIMIT :limit
                        """)
                .bind("today", today)
                .bind("limit", limit)
                .mapTo(EnrollmentId.class)
                .list();
    }

    @Override
    public List<Enrollment> after(
            Optional<UnitId> unit, Optional<EnrollmentState> state, Optional<EnrollmentId> last, int limit) {
        return transactions
                .sql()
                .createQuery(SELECT + """
                        WHERE (:unit::uuid IS NULL OR unit_id = :unit)
                        AND (:state::text IS NULL OR state = :state)
                        AND (:last::uuid IS NULL OR enrollment_id < :last)
                        ORDER BY enrollment_id DESC LIMIT :limit
                        """)
                .bind("unit", unit)
                .bind("state", state)
                .bind("last", last)
                .bind("limit", limit)
                .mapTo(EnrollmentRow.class)
                .stream()
                .map(EnrollmentRow::enrollment)
                .toList();
    }

    private Optional<Enrollment> one(String sql, EnrollmentId id) {
        return transactions
                .sql()
                .createQuery(sql)
                .bind("id", id)
                .mapTo(EnrollmentRow.class)
                .findOne()
                .map(EnrollmentRow::enrollment);
    }

    private static List<String> kinds(Enrollment enrollment) {
        return enrollment.payers().stream().map(payer -> payer.kind().name()).toList();
    }

    private static List<Integer> weights(Enrollment enrollment) {
        return enrollment.payers().stream().map(Payer::weight).toList();
    }

    /** A review as it is stored. */
    record ReviewRow(ReviewLevel level, ReviewDecision decision, String note, PersonKey person) {

        Review review() {
            return new Review(level, decision, note, person);
        }
    }
}
