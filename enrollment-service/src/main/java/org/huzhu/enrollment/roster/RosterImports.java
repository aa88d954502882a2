package org.huzhu.enrollment.roster;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.huzhu.enrollment.enrollment.EnrollmentId;

/**
 * The readings of long rosters that go on by themselves. Each holds a lease that its process renews ({@link #RENEWAL});
 * one silent for longer than {@link #SILENCE_MAX} by the database's clock is dead, and whoever finds it may give it up.
 * What was given up never goes on again: its key fences out a process that slept.
 */
public interface RosterImports {
    /** How long one may be silent before it is dead; with a renewal that is just due, less than 15 seconds. */
    Duration SILENCE_MAX = Duration.ofSeconds(12);

    /** How often a process tells that its readings live. */
    Duration RENEWAL = Duration.ofSeconds(3);

    /**
     * Notes that one begins, in the place of one of the enrolment that is dead.
     *
     * @throws org.huzhu.kernel.refusal.Refused ROSTER_IMPORT_RUNNING when another of the enrolment goes on
     */
    void begin(RosterImport begun);

    /**
     * Lets the database end the running transaction when its process falls asleep in it, so that its locks keep nobody
     * waiting for longer than a lease.
     */
    void loseWhenSilent();

    /** Notes how far one is. Says whether it still goes on: one that was given up takes no effect any more. */
    boolean progress(RosterId id, int rowsDone);

    /** Notes that these wait or go on, so that their silence is not taken for death. */
    void heard(Collection<RosterId> ids);

    /** Notes how one ended. Says whether it went on until then; one that was given up stays given up. */
    boolean end(RosterId id, RosterImport.State state, String refusal);

    /** Says whether one of the enrolment goes on and is alive. */
    boolean isRunning(EnrollmentId enrollment);

    /** Gives up the one of an enrolment that is dead, if there is one, so that it can take no effect any more. */
    void giveUpSilent(EnrollmentId enrollment);

    /** Gives up the one of an enrolment that goes on, if there is one. */
    boolean cancel(EnrollmentId enrollment);

    /** The latest of an enrolment. */
    Optional<RosterImport> latest(EnrollmentId enrollment);

    /** Gives up all that are dead. Returns how many. */
    int giveUpSilent();
}
