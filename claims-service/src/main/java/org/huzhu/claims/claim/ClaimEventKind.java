package org.huzhu.claims.claim;

/** What can happen to a claim, as its timeline names it. */
public enum ClaimEventKind {
    /** The claim was begun. */
    FILED,
    /** Evidence came in. */
    DOCUMENT_ADDED,
    /** The claim was handed in. */
    SUBMITTED,
    /** The outside is being asked. */
    VERIFICATION_STARTED,
    /** The outside answered, or did not. */
    VERIFICATION_ANSWERED,
    /** The claim lies before the handling office. */
    BROUGHT_TO_OFFICE,
    /** The claim lies before the handling office, but its facts cannot be weighed. */
    BROUGHT_UNWEIGHED,
    /** The handling office approved. */
    APPROVED_AT_OFFICE,
    /** The provincial office approved; the money is owed. */
    APPROVED_AT_PROVINCE,
    /** The claim was refused. */
    REJECTED,
    /** The claimant objects to the refusal. */
    APPEALED,
    /** The provincial office sent it back to the handling office. */
    RETURNED_TO_OFFICE,
    /** The claimant was asked for more; the clock stands still. */
    SUPPLEMENT_REQUESTED,
    /** The claimant gave more; the clock runs on. */
    SUPPLIED,
    /** The claim was taken back. */
    WITHDRAWN,
    /** A reviewer's finding or another claim changed the determination. */
    REDETERMINED,
    /** A benefit ended its coverage. */
    COVERAGE_EXHAUSTED,
    /** The first order went to the bank. */
    PAYING_STARTED,
    /** A line was settled. */
    LINE_SETTLED,
    /** The bank returned a line; it will be paid anew. */
    LINE_RETURNED,
    /** The bank's answer on a line is missing; it is asked, never paid again by guess. */
    LINE_UNKNOWN,
    /** All lines are settled. */
    PAID
}
