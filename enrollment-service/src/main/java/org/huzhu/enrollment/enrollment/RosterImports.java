package org.huzhu.enrollment.enrollment;

import java.util.Collection;
import java.util.Optional;

/** The readings of long rosters that go on by themselves. */
public interface RosterImports {
    /**
     * Notes that one begins.
     *
     * @throws org.huzhu.kernel.refusal.Refused ROSTER_IMPORT_RUNNING when another of the enrolment goes on
     */
    void begin(RosterImport begun);

    /** Notes how far one is. Says whether it still goes on: one that was given up takes no effect any more. */
    boolean progress(RosterId id, int rowsDone);

    /** Notes that these wait or go on, so that their silence is not taken for death. */
    void heard(Collection<RosterId> ids);

    /** Notes how one ended. Says whether it went on until then; one that was given up stays given up. */
    boolean end(RosterId id, RosterImport.State state, String refusal);

    /** Says whether one of the enrolment goes on. */
    boolean isRunning(EnrollmentId enrollment);

    /** Gives up the one of an enrolment that goes on, if there is one. */
    boolean cancel(EnrollmentId enrollment);

    /** The latest of an enrolment. */
    Optional<RosterImport> latest(EnrollmentId enrollment);

    /** Marks those as failed of which nothing was heard for long: their process died. Returns how many. */
    int failSilent();
}
