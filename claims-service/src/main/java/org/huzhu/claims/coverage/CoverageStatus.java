package org.huzhu.claims.coverage;

/** Whether a row of a coverage protects or records an early end. */
public enum CoverageStatus {
    /** Protects within its span. */
    IN_FORCE,
    /** Ended early by a rule of the plan. */
    TERMINATED,
    /** Something a later version of the contract tells: what is not known to protect does not. */
    OTHER;

    /** Returns the status of a name; the set of names is open. */
    public static CoverageStatus of(String name) {
        return switch (name) {
            case "IN_FORCE" -> IN_FORCE;
            case "TERMINATED" -> TERMINATED;
            default -> OTHER;
        };
    }
}
