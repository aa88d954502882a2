package org.huzhu.enrollment.roster;

import org.huzhu.kernel.change.ExpectedVersion;

/** Reads long rosters while the caller goes on. */
public interface RosterBackground {
    /**
     * Begins to read a roster; how it goes is noted with {@link RosterImports}.
     *
     * @param seen the version that the caller looked at, compared when the roster is replaced
     * @throws org.huzhu.kernel.refusal.Refused ROSTER_IMPORTS_BUSY when too many wait already
     */
    void start(RosterImport begun, RosterFile file, ExpectedVersion seen);
}
