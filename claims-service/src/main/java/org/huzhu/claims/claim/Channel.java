package org.huzhu.claims.claim;

/** Through whom a claim came in. */
public enum Channel {
    /** The worker herself, by the app. */
    WORKER,
    /** Her unit's union officer. */
    UNIT
}
