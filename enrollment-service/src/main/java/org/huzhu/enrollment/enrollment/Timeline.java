package org.huzhu.enrollment.enrollment;

import java.time.Instant;
import java.util.List;

/** What happened to the enrolments that the caller may see, as the audit log tells it. */
public interface Timeline {
    /** At most so many steps of an enrolment and its money after a position, the first one first. */
    List<Step> after(EnrollmentId enrollment, long position, int limit);

    /**
     * Something that happened; who did it stays in the audit log.
     *
     * @param position its place in the log
     * @param at when, by the clock of the audit log
     * @param what code of what happened
     * @param why a code or a rule; may be empty
     */
    record Step(long position, Instant at, String what, String why) {}
}
