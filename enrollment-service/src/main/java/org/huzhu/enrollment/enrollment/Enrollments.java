package org.huzhu.enrollment.enrollment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.id.ReadableNumber;
import org.huzhu.kernel.refusal.Refused;

/** The enrolments that the caller may see. */
public interface Enrollments {
    /** The next number of a year. */
    ReadableNumber nextNumber(int year);

    /** The enrolment with this id. */
    Optional<Enrollment> find(EnrollmentId id);

    /** The same, kept from others to the end of the transaction. */
    Optional<Enrollment> lock(EnrollmentId id);

    /**
     * The same, kept from others to the end of the transaction.
     *
     * @param seen the version that the caller looked at, compared once nobody else can change the enrolment
     * @throws Refused ENROLLMENT_NOT_FOUND, PRECONDITION_FAILED
     */
    default Enrollment locked(EnrollmentId id, ExpectedVersion seen) {
        Enrollment enrollment = lock(id).orElseThrow(() -> new Refused(EnrollmentRefusal.ENROLLMENT_NOT_FOUND));
        seen.require(enrollment.version());
        return enrollment;
    }

    /**
     * Stores a new or changed enrolment and lets all who follow enrolments know; the only way out of a command.
     *
     * @return the enrolment with its new version
     * @throws Refused ENROLLMENT_EXISTS, ENROLLMENT_CHANGED_MEANWHILE when it has another version by now
     */
    Enrollment save(Changed<Enrollment, EnrollmentEvent> changed);

    /** Keeps what a review decided and why. */
    void note(EnrollmentId id, Review review);

    /** The reviews of an enrolment, the first one first. */
    List<Review> reviews(EnrollmentId id);

    /** Paid enrolments whose cover begins on a day or before, or whose coverages are not all open. */
    List<EnrollmentId> duePaid(LocalDate today, int limit);

    /** At most so many enrolments after an id, the newest first; of all units when none is named. */
    List<Enrollment> after(
            Optional<UnitId> unit, Optional<EnrollmentState> state, Optional<EnrollmentId> last, int limit);
}
