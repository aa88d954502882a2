package org.huzhu.claims.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huzhu.claims.adjudication.KeptDetermination;
import org.huzhu.claims.claim.Actor;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.Decider;
import org.huzhu.claims.claim.ReviewLevel;

/** Decisions of reviewers. */
public interface Reviews {

    /** Tells whether a person may act at a level of a claim; from the first act on it is that level for ever. */
    Standing takesLevel(Claim claim, String person, ReviewLevel level);

    /** How a person stands to a level of a claim. */
    enum Standing {
        /** She acts at this level, or has not acted yet. */
        FIT,
        /** She acted at the other level. */
        OTHER_LEVEL,
        /** She acted before the claim was appealed. */
        BEFORE_APPEAL
    }

    /** Returns everybody who acted on a claim at either level, also in rounds that came to nothing. */
    List<Decider> deciders(Claim claim);

    /** Keeps a decision with the digest of what was decided on. */
    void add(
            Claim claim,
            ReviewLevel level,
            String decision,
            KeptDetermination determination,
            Actor actor,
            Optional<String> note,
            Instant at);
}
