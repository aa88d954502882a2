package org.huzhu.enrollment.roster.rest;

/** How a reading stands. */
public enum RosterState {
    /** No roster was ever sent. */
    NONE,
    /** A long one is being read. */
    RUNNING,
    /** The roster is there. */
    DONE,
    /** The last one could not be read; the one before counts. */
    FAILED,
    /** The last one was given up; the one before counts. */
    CANCELLED
}
