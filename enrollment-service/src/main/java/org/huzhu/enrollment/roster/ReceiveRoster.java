package org.huzhu.enrollment.roster;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.huzhu.enrollment.enrollment.Enrollment;
import org.huzhu.enrollment.enrollment.EnrollmentCommand;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.enrollment.enrollment.EnrollmentRefusal;
import org.huzhu.enrollment.enrollment.Enrollments;
import org.huzhu.enrollment.enrollment.PersonKey;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.refusal.Refused;

/** Receives a roster file: looks whether it may come, and has it read at once or in the background. */
@Singleton
public final class ReceiveRoster {
    /** Most rows that are read while the caller waits. */
    public static final int ROWS_AT_ONCE = 1_000;

    private final Enrollments enrollments;
    private final RosterImports imports;
    private final RosterFormat format;
    private final ImportRoster importRoster;
    private final RosterBackground background;
    private final AuditTrail audit;
    private final IdSource ids;
    private final Clock clock;

    ReceiveRoster(
            Enrollments enrollments,
            RosterImports imports,
            RosterFormat format,
            ImportRoster importRoster,
            RosterBackground background,
            AuditTrail audit,
            IdSource ids,
            Clock clock) {
        this.enrollments = enrollments;
        this.imports = imports;
        this.format = format;
        this.importRoster = importRoster;
        this.background = background;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Checks that the enrolment takes a roster now.
     *
     * @throws Refused ENROLLMENT_NOT_FOUND, PRECONDITION_FAILED, ROSTER_IMPORT_RUNNING
     * @throws org.huzhu.kernel.refusal.IllegalTransition when it was handed in
     */
    public Enrollment check(EnrollmentId id, ExpectedVersion seen) {
        Enrollment enrollment =
                enrollments.find(id).orElseThrow(() -> new Refused(EnrollmentRefusal.ENROLLMENT_NOT_FOUND));
        seen.require(enrollment.version());
        enrollment.require(EnrollmentCommand.ROSTER);
        if (imports.isRunning(id)) {
            throw new Refused(EnrollmentRefusal.ROSTER_IMPORT_RUNNING);
        }
        return enrollment;
    }

    /** Opens a file and checks what can be said before its rows are read. @throws Refused as {@link ImportRoster#check} */
    public RosterFile open(byte[] bytes) {
        RosterFile file = format.open(bytes);
        ImportRoster.check(file);
        return file;
    }

    /** Says whether a file is read in the background. */
    public boolean isLong(RosterFile file) {
        return file.rows() > ROWS_AT_ONCE;
    }

    /**
     * Reads a file at once.
     *
     * @param seen the version that the caller looked at
     * @throws Refused as {@link ImportRoster#replace}, ROSTER_IMPORT_RUNNING
     */
    public Enrollment replace(EnrollmentId id, RosterFile file, ExpectedVersion seen) {
        if (imports.isRunning(id)) {
            throw new Refused(EnrollmentRefusal.ROSTER_IMPORT_RUNNING);
        }
        // Under the lock, so that a dead reading that wakes up finds itself given up and not this roster in its place.
        enrollments.locked(id, seen);
        imports.giveUpSilent(id);
        imports.loseWhenSilent();
        return importRoster.replace(id, file, seen, "", rows -> {});
    }

    /** Notes that a file will be read in the background. @throws Refused ROSTER_IMPORT_RUNNING */
    public RosterImport begin(EnrollmentId id, RosterFile file, PersonKey by) {
        RosterImport begun = new RosterImport(
                new RosterId(ids.next()), id, RosterImport.State.RUNNING, file.rows(), 0, clock.instant(), by, "");
        imports.begin(begun);
        audit.created("ENROLLMENT_ROSTER_RECEIVED", new Subject("enrollment", id.toString()), "", begun);
        return begun;
    }

    /** Has a file read in the background. @throws Refused ROSTER_IMPORTS_BUSY */
    public void start(RosterImport begun, RosterFile file, ExpectedVersion seen) {
        background.start(begun, file, seen);
    }

    /** Gives up the reading that goes on; the roster before it stays. @throws Refused ROSTER_IMPORT_NOT_RUNNING */
    public void cancel(EnrollmentId id) {
        if (!imports.cancel(id)) {
            throw new Refused(RosterRefusal.ROSTER_IMPORT_NOT_RUNNING);
        }
        audit.changed(
                "ENROLLMENT_ROSTER_CANCELLED",
                new Subject("enrollment", id.toString()),
                "",
                RosterImport.State.RUNNING,
                RosterImport.State.CANCELLED);
    }
}
