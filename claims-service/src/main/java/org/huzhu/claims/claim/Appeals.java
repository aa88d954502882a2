package org.huzhu.claims.claim;

import java.time.Instant;
import java.util.Optional;
import org.huzhu.kernel.personal.KeptField;
import org.huzhu.kernel.personal.Sensitive;

/** What claimants object to refusals; reasons are encrypted, for they tell of illnesses. */
public interface Appeals {

    /** Keeps an appeal. */
    void add(Claim claim, String reason, Actor actor, Instant at);

    /** Returns the latest appeal of a claim. */
    Optional<Appeal> latest(Claim claim);

    /** Whether a person appealed in a claim. */
    boolean filedBy(Claim claim, String person);

    /**
     * An appeal.
     *
     * @param reason in the claimant's words
     * @param appealedAt when
     */
    record Appeal(KeptField<Sensitive> reason, Instant appealedAt) {}
}
