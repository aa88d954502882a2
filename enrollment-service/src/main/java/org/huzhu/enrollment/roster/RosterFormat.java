package org.huzhu.enrollment.roster;

/** Understands roster files. */
public interface RosterFormat {
    /**
     * Opens a file.
     *
     * @param bytes the whole file; kept, not copied
     * @throws org.huzhu.kernel.refusal.Refused ROSTER_EMPTY, ROSTER_ENCODING_UNKNOWN, ROSTER_UNREADABLE,
     *     ROSTER_UNPACKS_TOO_LARGE
     */
    RosterFile open(byte[] bytes);
}
