package org.huzhu.claims.claim;

import java.util.List;

/** The timelines of claims and, with each line, the audit log. */
public interface ClaimHistory {

    /**
     * Adds a line to the timeline and to the audit log, in the running transaction.
     *
     * @param before the claim before, or the same value when only something around it changed
     * @param after the claim afterwards
     */
    void record(Claim before, Claim after, TimelineEntry entry);

    /** Returns a claim's timeline in the order in which it happened. */
    List<TimelineEntry> of(ClaimId claim);
}
