package org.huzhu.enrollment.roster;

import java.time.Instant;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.enrollment.enrollment.PersonKey;

/**
 * A reading of a long roster that goes on by itself.
 *
 * @param id its key
 * @param enrollment whose roster
 * @param state how it stands
 * @param rowsTotal rows of the file
 * @param rowsDone rows read so far
 * @param startedAt when it began
 * @param requester who sent the file
 * @param refusal why it failed, a code; empty otherwise
 */
public record RosterImport(
        RosterId id,
        EnrollmentId enrollment,
        State state,
        int rowsTotal,
        int rowsDone,
        Instant startedAt,
        PersonKey requester,
        String refusal) {
    /** How a reading stands. */
    public enum State {
        /** It goes on. */
        RUNNING,
        /** The roster is replaced. */
        DONE,
        /** Nothing was changed. */
        FAILED,
        /** Somebody gave it up; nothing was changed. */
        CANCELLED
    }
}
