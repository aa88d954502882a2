package org.huzhu.claims.claim;

import java.util.List;

/** The timelines of claims; they follow what happens. */
@FunctionalInterface
public interface ClaimTimelines {

    /** Returns a claim's timeline in the order in which it happened. */
    List<TimelineEntry> of(ClaimId claim);
}
