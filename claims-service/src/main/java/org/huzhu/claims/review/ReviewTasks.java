package org.huzhu.claims.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.claim.ReviewLevel;

/** The claims that wait for a level, within the running transaction's scope. */
public interface ReviewTasks {

    /** Returns up to {@code limit} tasks, the soonest due first, those after a place. */
    List<ReviewTask> page(ReviewLevel level, int limit, Optional<Place> after);

    /**
     * A place in the list.
     *
     * @param dueOn of the last task seen
     * @param claim of the last task seen
     */
    record Place(LocalDate dueOn, ClaimId claim) {}
}
