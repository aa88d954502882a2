package org.huzhu.claims.claim;

/** Where a claim stands; {@link ClaimLifeCycle} tells what leads where. */
public enum ClaimState {
    /** Being prepared by the claimant. */
    DRAFT,
    /** Handed in. */
    SUBMITTED,
    /** Its facts are asked for outside. */
    VERIFYING,
    /** Before the handling office. */
    OFFICE_REVIEW,
    /** Before the provincial office. */
    PROVINCIAL_REVIEW,
    /** Waits for the claimant; the clock stands still. */
    SUPPLEMENT_REQUESTED,
    /** Approved by both levels; owed. */
    APPROVED,
    /** Orders are with the bank. */
    PAYING,
    /** Every payable line is settled. */
    PAID,
    /** Nothing is payable, or a reviewer refused it with a reason. */
    REJECTED,
    /** Refused, and the claimant objects: it is asked, weighed and reviewed anew by other people. */
    APPEALED,
    /** Taken back by the claimant. */
    WITHDRAWN
}
