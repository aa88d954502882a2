package org.huzhu.enrollment.enrollment;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import org.huzhu.enrollment.coverage.Coverages;
import org.huzhu.enrollment.memberunit.Headcount;
import org.huzhu.enrollment.memberunit.MemberUnits;
import org.huzhu.enrollment.plan.Plans;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.Shanghai;
import org.huzhu.terms.Participation;

/** Hands an enrolment in. */
@Singleton
public final class SubmitEnrollment {
    private final Enrollments enrollments;
    private final EnrolledRoster roster;
    private final MemberUnits units;
    private final Plans plans;
    private final Coverages coverages;
    private final Clock clock;

    SubmitEnrollment(
            Enrollments enrollments,
            EnrolledRoster roster,
            MemberUnits units,
            Plans plans,
            Coverages coverages,
            Clock clock) {
        this.enrollments = enrollments;
        this.roster = roster;
        this.units = units;
        this.plans = plans;
        this.coverages = coverages;
        this.clock = clock;
    }

    /**
     * Hands an enrolment in.
     *
     * @throws Refused ENROLLMENT_NOT_FOUND, PRECONDITION_FAILED, ROSTER_EMPTY, ROSTER_IMPORT_RUNNING, PERIOD_START_PAST,
     *     HEAD_COUNT_MISSING, PARTICIPATION_TOO_LOW
     * @throws org.huzhu.kernel.refusal.IllegalTransition when it was handed in before
     */
    public Enrollment handle(EnrollmentId id, ExpectedVersion seen, PersonKey by) {
        if (roster.isBeingRead(id)) {
            throw new Refused(EnrollmentRefusal.ROSTER_IMPORT_RUNNING);
        }
        Changed<Enrollment, EnrollmentEvent> submitted =
                enrollments.locked(id, seen).submitted(by);
        checkStart(submitted.after());
        checkParticipation(submitted.after());
        roster.noteRenamed(id);
        return enrollments.save(submitted);
    }

    private void checkStart(Enrollment enrollment) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Shanghai.ZONE);
        if (enrollment.period().from().isBefore(today)) {
            throw new Refused(EnrollmentRefusal.PERIOD_START_PAST, Map.of("today", today.toString()));
        }
    }

    /** Whom the plan covers through the unit already counts too, or nobody could join later. */
    private void checkParticipation(Enrollment enrollment) {
        Participation rule = plans.find(enrollment.planVersion())
                .orElseThrow()
                .terms()
                .forEnrolling()
                .participation();
        Headcount headcount = units.find(enrollment.unit()).orElseThrow().headcount();
        OptionalInt base = switch (rule.of()) {
            case STAFF -> OptionalInt.of(headcount.staff());
            case WOMEN_STAFF -> headcount.women();
        };
        int people = base.orElseThrow(() -> new Refused(EnrollmentRefusal.HEAD_COUNT_MISSING));
        int required = rule.membersNeeded(people);
        int covered = coverages
                .throughUnit(
                        enrollment.plan(),
                        enrollment.unit(),
                        enrollment.period().from())
                .members();
        int enrolled = enrollment.roster().enrolled() + covered;
        if (enrolled < required) {
            throw new Refused(
                    EnrollmentRefusal.PARTICIPATION_TOO_LOW,
                    Map.of("headCount", people, "required", required, "enrolled", enrolled));
        }
    }
}
