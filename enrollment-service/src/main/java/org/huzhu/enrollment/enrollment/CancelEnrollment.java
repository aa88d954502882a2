package org.huzhu.enrollment.enrollment;

import jakarta.inject.Singleton;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Refused;

/** Gives an enrolment up that no office agreed to yet. */
@Singleton
public final class CancelEnrollment {
    private final Enrollments enrollments;
    private final EnrolledRoster roster;

    CancelEnrollment(Enrollments enrollments, EnrolledRoster roster) {
        this.enrollments = enrollments;
        this.roster = roster;
    }

    /**
     * Gives an enrolment up.
     *
     * @throws Refused ENROLLMENT_NOT_FOUND, PRECONDITION_FAILED, ROSTER_IMPORT_RUNNING
     * @throws org.huzhu.kernel.refusal.IllegalTransition when it went too far for that
     */
    public Enrollment handle(EnrollmentId id, ExpectedVersion seen) {
        if (roster.isBeingRead(id)) {
            throw new Refused(EnrollmentRefusal.ROSTER_IMPORT_RUNNING);
        }
        return enrollments.save(enrollments.locked(id, seen).cancelled());
    }
}
