package org.huzhu.claims.review;

/** What a reviewer decides. */
public enum ReviewDecision {
    /** As the determination says. */
    APPROVE,
    /** Nothing is paid, for the reason in the note. */
    REJECT,
    /** Back: from the handling office to the claimant, from the provincial office to the handling office. */
    RETURN
}
