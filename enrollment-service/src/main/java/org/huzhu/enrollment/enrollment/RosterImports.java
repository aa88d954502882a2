package org.huzhu.enrollment.enrollment;

import java.util.Optional;

/** The readings of long rosters that go on by themselves. */
public interface RosterImports {
    /**
     * Notes that one begins.
     *
     * @throws org.huzhu.kernel.refusal.Refused ROSTER_IMPORT_RUNNING when another of the enrolment goes on
     */
    void begin(RosterImport begun);

    /** Notes how far one is. */
    void progress(RosterId id, int rowsDone);

    /** Notes how one ended. */
    void end(RosterId id, RosterImport.State state, String refusal);

    /** Says whether one of the enrolment goes on. */
    boolean isRunning(EnrollmentId enrollment);

    /** The latest of an enrolment. */
    Optional<RosterImport> latest(EnrollmentId enrollment);

    /** Marks those as failed of which nothing was heard for long: their process died. Returns how many. */
    int failSilent();
}
