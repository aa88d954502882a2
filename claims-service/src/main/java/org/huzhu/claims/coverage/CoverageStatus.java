package org.huzhu.claims.coverage;

/** Whether a row of a coverage protects or records an early end. */
public enum CoverageStatus {
    /** Protects within its span. */
    IN_FORCE,
    /** Ended early by a rule of the plan. */
    TERMINATED
}
