package org.huzhu.enrollment.roster;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.huzhu.enrollment.coverage.Coverages;
import org.huzhu.enrollment.enrollment.Enrollment;
import org.huzhu.enrollment.enrollment.EnrollmentCommand;
import org.huzhu.enrollment.enrollment.EnrollmentEvent;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.enrollment.enrollment.EnrollmentRefusal;
import org.huzhu.enrollment.enrollment.Enrollments;
import org.huzhu.enrollment.member.Members;
import org.huzhu.enrollment.plan.Plans;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.scope.WiderScope;

/**
 * Reads a roster file and puts it in the place of the enrolment's roster, in one transaction: all of it or nothing.
 *
 * <p>Rows are read, judged and written in slices, so that a long roster needs no more memory than a short one beside the
 * set of persons seen.
 */
@Singleton
public final class ImportRoster {
    /** Most rows of one roster. */
    public static final int ROWS_MAX = 250_000;

    private static final int SLICE = 1_000;

    private final Enrollments enrollments;
    private final Rosters rosters;
    private final HiddenFindings hiddenFindings;
    private final Plans plans;
    private final Members members;
    private final Coverages coverages;
    private final AuditTrail audit;
    private final WiderScope scope;
    private final IdSource ids;

    ImportRoster(
            Enrollments enrollments,
            Rosters rosters,
            HiddenFindings hiddenFindings,
            Plans plans,
            Members members,
            Coverages coverages,
            AuditTrail audit,
            WiderScope scope,
            IdSource ids) {
        this.enrollments = enrollments;
        this.rosters = rosters;
        this.hiddenFindings = hiddenFindings;
        this.plans = plans;
        this.members = members;
        this.coverages = coverages;
        this.audit = audit;
        this.scope = scope;
        this.ids = ids;
    }

    /**
     * Checks what can be said of a file before its rows are read.
     *
     * @throws Refused ROSTER_EMPTY, ROSTER_TOO_LONG, ROSTER_COLUMN_MISSING, ROSTER_COLUMN_TWICE
     */
    public static RosterHeader check(RosterFile file) {
        RosterHeader header = RosterHeader.of(file.header());
        int rows = file.rows();
        if (rows == 0) {
            throw new Refused(EnrollmentRefusal.ROSTER_EMPTY);
        }
        if (rows > ROWS_MAX) {
            throw new Refused(RosterRefusal.ROSTER_TOO_LONG, Map.of("max", ROWS_MAX));
        }
        return header;
    }

    /**
     * Puts a file in the place of an enrolment's roster.
     *
     * @param seen the version that the caller looked at
     * @param why who asked for it, where the caller is not there any more
     * @param progress told the rows done, now and then; may refuse to go on
     * @throws Refused as {@link #check}, ENROLLMENT_NOT_FOUND, PRECONDITION_FAILED
     * @throws org.huzhu.kernel.refusal.IllegalTransition when the enrolment was handed in
     */
    public Enrollment replace(
            EnrollmentId id, RosterFile file, ExpectedVersion seen, String why, IntConsumer progress) {
        RosterHeader header = check(file);
        Enrollment before = enrollments.locked(id, seen);
        before.require(EnrollmentCommand.ROSTER);
        RosterId roster = new RosterId(ids.next());
        RosterPass pass = new RosterPass(
                rosters,
                hiddenFindings,
                members,
                coverages,
                audit,
                roster,
                before,
                plans.find(before.planVersion()).orElseThrow().terms().forEnrolling());
        Iterator<RosterFile.Line> lines = file.lines();
        while (lines.hasNext()) {
            List<RosterRecord> slice = new ArrayList<>(SLICE);
            while (lines.hasNext() && slice.size() < SLICE) {
                slice.add(header.record(lines.next()));
            }
            scope.widened(Sight.PERSONS_OF_THE_REGISTER, () -> pass.take(slice));
            progress.accept(pass.read());
        }
        Changed<Enrollment, EnrollmentEvent> replaced = before.withRoster(pass.totals(), why);
        scope.widened(Sight.PERSONS_OF_THE_REGISTER, () -> rosters.replace(roster, replaced.after()));
        return enrollments.save(replaced);
    }
}
