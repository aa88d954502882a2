package org.huzhu.enrollment.enrollment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import org.huzhu.enrollment.coverage.Coverages;
import org.huzhu.enrollment.journal.Journal;
import org.huzhu.enrollment.journal.Subject;
import org.huzhu.enrollment.memberunit.Headcount;
import org.huzhu.enrollment.memberunit.MemberUnits;
import org.huzhu.enrollment.plan.Participation;
import org.huzhu.enrollment.plan.Plans;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.Shanghai;

/** Hands an enrolment in, or gives it up. */
public final class SubmitEnrollment {
    private final Enrollments enrollments;
    private final HiddenFindings hiddenFindings;
    private final RosterImports imports;
    private final MemberUnits units;
    private final Plans plans;
    private final Coverages coverages;
    private final Journal journal;
    private final Clock clock;

    public SubmitEnrollment(
            Enrollments enrollments,
            HiddenFindings hiddenFindings,
            RosterImports imports,
            MemberUnits units,
            Plans plans,
            Coverages coverages,
            Journal journal,
            Clock clock) {
        this.enrollments = enrollments;
        this.hiddenFindings = hiddenFindings;
        this.imports = imports;
        this.units = units;
        this.plans = plans;
        this.coverages = coverages;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Hands an enrolment in.
     *
     * @throws Refused ENROLLMENT_NOT_FOUND, ROSTER_EMPTY, ROSTER_IMPORT_RUNNING, PERIOD_START_PAST,
     *     HEAD_COUNT_MISSING, PARTICIPATION_TOO_LOW
     * @throws org.huzhu.kernel.refusal.IllegalTransition when it was handed in before
     */
    public Enrollment submit(EnrollmentId id, PersonKey by) {
        Enrollment before = locked(id);
        Enrollment after = before.submitted(by);
        checkStart(after);
        checkParticipation(after);
        hiddenFindings.noteRenamed(id);
        return kept("enrollment.submitted", before, after);
    }

    /**
     * Gives an enrolment up.
     *
     * @throws Refused ENROLLMENT_NOT_FOUND, ROSTER_IMPORT_RUNNING
     * @throws org.huzhu.kernel.refusal.IllegalTransition when it went too far for that
     */
    public Enrollment cancel(EnrollmentId id) {
        Enrollment before = locked(id);
        return kept("enrollment.cancelled", before, before.cancelled());
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
        int required = rule.required(people);
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

    private Enrollment kept(String action, Enrollment before, Enrollment after) {
        Enrollment kept = enrollments.update(after);
        journal.changed(action, new Subject("enrollment", kept.id().toString()), "", before, kept);
        return kept;
    }

    private Enrollment locked(EnrollmentId id) {
        if (imports.isRunning(id)) {
            throw new Refused(EnrollmentRefusal.ROSTER_IMPORT_RUNNING);
        }
        return enrollments.lock(id).orElseThrow(() -> new Refused(EnrollmentRefusal.ENROLLMENT_NOT_FOUND));
    }
}
