package org.huzhu.enrollment.enrollment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.kernel.id.ReadableNumber;

/** The enrolments that the caller may see. */
public interface Enrollments {
    /** The next number of a year. */
    ReadableNumber nextNumber(int year);

    /** Keeps a new enrolment. @throws org.huzhu.kernel.refusal.Refused ENROLLMENT_EXISTS */
    Enrollment add(Enrollment enrollment, PersonKey author);

    /** The enrolment with this id. */
    Optional<Enrollment> find(EnrollmentId id);

    /** The same, kept from others to the end of the transaction. */
    Optional<Enrollment> lock(EnrollmentId id);

    /**
     * Keeps a change made to the version that the enrolment carries.
     *
     * @throws org.huzhu.kernel.refusal.Refused ENROLLMENT_CHANGED_MEANWHILE when it has another version by now
     */
    Enrollment update(Enrollment enrollment);

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
