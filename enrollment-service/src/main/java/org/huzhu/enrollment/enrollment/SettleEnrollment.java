package org.huzhu.enrollment.enrollment;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.huzhu.enrollment.coverage.EnrollmentReference;
import org.huzhu.enrollment.coverage.OpenCoverages;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.enrollment.plan.PlanVersion;
import org.huzhu.enrollment.plan.Plans;
import org.huzhu.kernel.time.Shanghai;

/**
 * Carries an enrolment from its money to its cover: opens the coverages of a paid roster, slice by slice, and makes the
 * enrolment effective once all are open and the first day has come.
 */
@Singleton
public final class SettleEnrollment {
    private static final int SLICE = 1_000;

    private final Enrollments enrollments;
    private final EnrolledRoster roster;
    private final Plans plans;
    private final OpenCoverages openCoverages;
    private final Clock clock;

    SettleEnrollment(
            Enrollments enrollments, EnrolledRoster roster, Plans plans, OpenCoverages openCoverages, Clock clock) {
        this.enrollments = enrollments;
        this.roster = roster;
        this.plans = plans;
        this.openCoverages = openCoverages;
        this.clock = clock;
    }

    /** Whether something is left to do for a paid enrolment right now. */
    public enum Progress {
        /** More coverages wait to be opened. */
        MORE,
        /** Nothing until a day comes, or ever. */
        REST
    }

    /** Notes that all money of an approved enrolment is confirmed, and opens the first coverages. */
    public Enrollment paid(Enrollment approved) {
        return step(enrollments.save(approved.paid(today())));
    }

    /** Goes on with a paid enrolment; doing it once more, or twice at once, changes nothing. */
    public Progress advance(EnrollmentId id) {
        Enrollment enrollment = enrollments.lock(id).orElseThrow();
        if (enrollment.state() != EnrollmentState.PAID) {
            return Progress.REST;
        }
        Enrollment after = step(enrollment);
        return after.state() == EnrollmentState.PAID
                        && !roster.withoutCoverage(id, 1).isEmpty()
                ? Progress.MORE
                : Progress.REST;
    }

    private Enrollment step(Enrollment paid) {
        Map<MemberId, Integer> shares = roster.withoutCoverage(paid.id(), SLICE);
        if (!shares.isEmpty()) {
            open(paid, shares);
        }
        if (paid.cover().from().isAfter(today())
                || (shares.size() == SLICE
                        && !roster.withoutCoverage(paid.id(), 1).isEmpty())) {
            return paid;
        }
        return enrollments.save(paid.effective());
    }

    private void open(Enrollment paid, Map<MemberId, Integer> shares) {
        PlanVersion plan = plans.find(paid.planVersion()).orElseThrow();
        OpenCoverages.Outcome outcome = openCoverages.open(new OpenCoverages.Order(
                new EnrollmentReference(paid.id().value()), paid.unit(), plan, paid.cover(), shares));
        roster.settle(paid.id(), outcome.opened(), outcome.voided().keySet());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Shanghai.ZONE);
    }
}
