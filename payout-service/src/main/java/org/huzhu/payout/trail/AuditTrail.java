package org.huzhu.payout.trail;

/** Appends to the audit log in the running transaction; the log keeps digests of before and after, not the states. */
public interface AuditTrail {

    /**
     * Appends a line.
     *
     * @param action what was done, such as {@code BATCH_APPROVED}
     * @param subjectType what it was done to
     * @param subjectId which one
     * @param why in the words of the actor, or the rule
     * @param before the state before; empty text when there was none
     * @param after the state after
     */
    void record(String action, String subjectType, String subjectId, String why, Object before, Object after);
}
