package org.huzhu.claims.review;

import java.time.Instant;
import org.huzhu.claims.adjudication.KeptDetermination;
import org.huzhu.claims.claim.Actor;
import org.huzhu.claims.claim.Claim;
import org.jspecify.annotations.Nullable;

/** Decisions of reviewers. */
public interface Reviews {

    /** Whether a person may act at a level of a claim; from the first act on it is that level for ever. */
    boolean takesLevel(Claim claim, String person, ReviewLevel level);

    /** Keeps a decision with the digest of what was decided on. */
    void add(
            Claim claim,
            ReviewLevel level,
            String decision,
            KeptDetermination determination,
            Actor actor,
            @Nullable String note,
            Instant at);
}
