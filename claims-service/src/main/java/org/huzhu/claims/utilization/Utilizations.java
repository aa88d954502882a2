package org.huzhu.claims.utilization;

import java.util.List;
import java.util.UUID;
import org.huzhu.benefit.held.Accumulators;
import org.huzhu.claims.member.MemberId;

/** What members have used of their limits. Read and changed with sight of all rows. */
public interface Utilizations {

    /** Returns all counters of a member. */
    Accumulators of(MemberId member);

    /**
     * Adds what a determination uses.
     *
     * @return false when a counter is not what the decision rests on, or would pass its limit; then the transaction must
     *     not commit
     */
    boolean use(MemberId member, UUID determination, List<Use> uses);
}
