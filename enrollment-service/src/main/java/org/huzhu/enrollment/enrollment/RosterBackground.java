package org.huzhu.enrollment.enrollment;

import java.util.function.Consumer;

/** Reads long rosters while the caller goes on. */
public interface RosterBackground {
    /**
     * Begins to read a roster; how it goes is noted with {@link RosterImports}.
     *
     * @param precondition looks at the enrolment before its roster is replaced, and may refuse
     * @throws org.huzhu.kernel.refusal.Refused ROSTER_IMPORTS_BUSY when too many wait already
     */
    void start(RosterImport begun, RosterFile file, Consumer<Enrollment> precondition);
}
