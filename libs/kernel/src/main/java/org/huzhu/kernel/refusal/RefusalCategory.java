package org.huzhu.kernel.refusal;

/** What kind of refusal it is, so that an edge can choose its answer. */
public enum RefusalCategory {
    /** Understood, but against a rule. */
    INVALID,
    /** Cannot be understood. */
    MALFORMED,
    /** Does not exist, or not for this caller. */
    NOT_FOUND,
    /** Not in the present state. */
    CONFLICT,
    /** Not by this caller. */
    FORBIDDEN,
    /** Too much or too often. */
    LIMIT,
    /** Not now; the same request may succeed later. */
    UNAVAILABLE
}
