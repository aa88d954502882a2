package org.huzhu.claims.claim;

/** What came of asking outside, as a reviewer sees it at a glance. */
public enum VerificationMark {
    /** Not asked yet. */
    NONE,
    /** Being asked. */
    PENDING,
    /** All that could be asked agrees. */
    VERIFIED,
    /** Something outside differs; the reviewer must look. */
    MISMATCHED,
    /** Something could not be asked; the reviewer must look at the papers. */
    UNVERIFIED,
    /** The facts cannot be weighed at all; the reviewer asks for others or corrects them. */
    UNWEIGHED
}
