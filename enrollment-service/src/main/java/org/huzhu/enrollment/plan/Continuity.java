package org.huzhu.enrollment.plan;

/** Whether somebody held the plan in the period before. */
public enum Continuity {
    /** For the first time, or after a gap. */
    FIRST,
    /** Renews what was held before. */
    CONTINUING
}
