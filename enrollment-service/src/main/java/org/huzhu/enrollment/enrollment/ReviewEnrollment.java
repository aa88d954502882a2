package org.huzhu.enrollment.enrollment;

import org.huzhu.enrollment.journal.Journal;
import org.huzhu.enrollment.journal.Subject;
import org.huzhu.kernel.refusal.Refused;

/** Reviews an enrolment on one of its two levels. */
public final class ReviewEnrollment {
    private final Enrollments enrollments;
    private final SettleEnrollment settleEnrollment;
    private final Journal journal;

    public ReviewEnrollment(Enrollments enrollments, SettleEnrollment settleEnrollment, Journal journal) {
        this.enrollments = enrollments;
        this.settleEnrollment = settleEnrollment;
        this.journal = journal;
    }

    /**
     * Reviews an enrolment; one that owes nothing is paid as soon as both levels agree.
     *
     * @param note why, shown to the unit
     * @throws Refused ENROLLMENT_NOT_FOUND, REVIEWER_NOT_INDEPENDENT
     * @throws org.huzhu.kernel.refusal.IllegalTransition when it is not this level's turn
     */
    public Enrollment review(EnrollmentId id, ReviewLevel level, ReviewDecision decision, String note, PersonKey by) {
        Enrollment before = enrollments.lock(id).orElseThrow(() -> new Refused(EnrollmentRefusal.ENROLLMENT_NOT_FOUND));
        Enrollment kept = enrollments.update(before.reviewed(level, decision, by));
        enrollments.note(id, new Review(level, decision, note, by));
        journal.changed(
                "enrollment.reviewed", new Subject("enrollment", id.toString()), level + ":" + decision, before, kept);
        boolean owesNothing =
                kept.state() == EnrollmentState.APPROVED && kept.roster().due().isZero();
        return owesNothing ? settleEnrollment.paid(kept) : kept;
    }
}
