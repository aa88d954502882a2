package org.huzhu.enrollment.enrollment;

import java.time.Clock;
import java.util.function.Consumer;
import org.huzhu.enrollment.journal.Journal;
import org.huzhu.enrollment.journal.Subject;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.refusal.Refused;

/** Receives a roster file: looks whether it may come, and has it read at once or in the background. */
public final class ReceiveRoster {
    /** Most rows that are read while the caller waits. */
    public static final int ROWS_AT_ONCE = 1_000;

    private final Enrollments enrollments;
    private final RosterImports imports;
    private final RosterFormat format;
    private final ImportRoster importRoster;
    private final RosterBackground background;
    private final Journal journal;
    private final IdSource ids;
    private final Clock clock;

    public ReceiveRoster(
            Enrollments enrollments,
            RosterImports imports,
            RosterFormat format,
            ImportRoster importRoster,
            RosterBackground background,
            Journal journal,
            IdSource ids,
            Clock clock) {
        this.enrollments = enrollments;
        this.imports = imports;
        this.format = format;
        this.importRoster = importRoster;
        this.background = background;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Checks that the enrolment takes a roster now.
     *
     * @throws Refused ENROLLMENT_NOT_FOUND, ROSTER_IMPORT_RUNNING
     * @throws org.huzhu.kernel.refusal.IllegalTransition when it was handed in
     */
    public Enrollment check(EnrollmentId id) {
        Enrollment enrollment =
                enrollments.find(id).orElseThrow(() -> new Refused(EnrollmentRefusal.ENROLLMENT_NOT_FOUND));
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
     * @param precondition as for {@link ImportRoster#replace}
     * @throws Refused as {@link ImportRoster#replace}, ROSTER_IMPORT_RUNNING
     */
    public Enrollment replace(EnrollmentId id, RosterFile file, Consumer<Enrollment> precondition) {
        if (imports.isRunning(id)) {
            throw new Refused(EnrollmentRefusal.ROSTER_IMPORT_RUNNING);
        }
        Consumer<Enrollment> alone = enrollment -> {
            // Under the lock, so that a dead reading that wakes up finds itself given up and not this roster in its
            // place.
            imports.giveUpSilent(id);
            precondition.accept(enrollment);
        };
        imports.loseWhenSilent();
        return importRoster.replace(id, file, alone, "", rows -> {});
    }

    /** Notes that a file will be read in the background. @throws Refused ROSTER_IMPORT_RUNNING */
    public RosterImport begin(EnrollmentId id, RosterFile file, PersonKey by) {
        RosterImport begun = new RosterImport(
                new RosterId(ids.next()), id, RosterImport.State.RUNNING, file.rows(), 0, clock.instant(), by, "");
        imports.begin(begun);
        journal.created("enrollment.roster-received", new Subject("enrollment", id.toString()), begun);
        return begun;
    }

    /** Has a file read in the background. @throws Refused ROSTER_IMPORTS_BUSY */
    public void start(RosterImport begun, RosterFile file, Consumer<Enrollment> precondition) {
        background.start(begun, file, precondition);
    }

    /** Gives up the reading that goes on; the roster before it stays. @throws Refused ROSTER_IMPORT_NOT_RUNNING */
    public void cancel(EnrollmentId id) {
        if (!imports.cancel(id)) {
            throw new Refused(EnrollmentRefusal.ROSTER_IMPORT_NOT_RUNNING);
        }
        journal.changed(
                "enrollment.roster-cancelled",
                new Subject("enrollment", id.toString()),
                "",
                RosterImport.State.RUNNING,
                RosterImport.State.CANCELLED);
    }
}
