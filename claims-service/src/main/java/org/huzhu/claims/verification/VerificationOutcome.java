package org.huzhu.claims.verification;

/** What came of a question. */
public enum VerificationOutcome {
    /** Not answered yet. */
    OPEN,
    /** All that is stated agrees. */
    MATCHED,
    /** Something differs; the differing fields are named. */
    MISMATCHED,
    /** The outside does not know of it. */
    NOT_FOUND,
    /** The outside could not be reached in so many tries. */
    UNAVAILABLE
}
