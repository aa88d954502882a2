package org.huzhu.enrollment.enrollment;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Refused;

/** Reviews an enrolment on one of its two levels. */
@Singleton
public final class ReviewEnrollment {
    private static final int ROWS_TOLD_MAX = 20;

    private final Enrollments enrollments;
    private final EnrolledRoster roster;
    private final SettleEnrollment settleEnrollment;

    ReviewEnrollment(Enrollments enrollments, EnrolledRoster roster, SettleEnrollment settleEnrollment) {
        this.enrollments = enrollments;
        this.roster = roster;
        this.settleEnrollment = settleEnrollment;
    }

    /**
     * Reviews an enrolment; one that owes nothing is paid as soon as both levels agree.
     *
     * @param confirmed rows of the roster whose findings the reviewer looked into: the person is the one who is known, and
     *     cover may attach to her; the register stays as it is
     * @param note why, shown to the unit
     * @throws Refused ENROLLMENT_NOT_FOUND, PRECONDITION_FAILED, REVIEWER_NOT_INDEPENDENT, ROSTER_FINDINGS_OPEN
     * @throws org.huzhu.kernel.refusal.IllegalTransition when it is not this level's turn
     */
    public Enrollment handle(
            EnrollmentId id,
            ExpectedVersion seen,
            ReviewLevel level,
            ReviewDecision decision,
            Set<Integer> confirmed,
            String note,
            PersonKey by) {
        Changed<Enrollment, EnrollmentEvent> reviewed =
                enrollments.locked(id, seen).reviewed(level, decision, by, why(level, decision, confirmed));
        if (decision == ReviewDecision.APPROVE) {
            requireConfirmed(id, confirmed);
        }
        Enrollment kept = enrollments.save(reviewed);
        enrollments.note(id, new Review(level, decision, note, by));
        boolean owesNothing =
                kept.state() == EnrollmentState.APPROVED && kept.roster().due().isZero();
        return owesNothing ? settleEnrollment.paid(kept) : kept;
    }

    /** Cover of a row with a finding attaches to somebody only when both levels say that it is the right person. */
    private void requireConfirmed(EnrollmentId id, Set<Integer> confirmed) {
        SortedSet<Integer> open = new TreeSet<>(roster.rowsWithFindings(id));
        open.removeAll(confirmed);
        if (!open.isEmpty()) {
            throw new Refused(
                    EnrollmentRefusal.ROSTER_FINDINGS_OPEN, Map.of("count", open.size(), "rows", listed(open)));
        }
    }

    private static String why(ReviewLevel level, ReviewDecision decision, Set<Integer> confirmed) {
        String why = level + ":" + decision;
        return confirmed.isEmpty()
                ? why
                : why + " confirmed " + confirmed.size() + " rows: " + listed(new TreeSet<>(confirmed));
    }

    private static String listed(SortedSet<Integer> rows) {
        return rows.stream().limit(ROWS_TOLD_MAX).map(String::valueOf).collect(Collectors.joining(", "));
    }
}
