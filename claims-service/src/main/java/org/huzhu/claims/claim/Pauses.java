package org.huzhu.claims.claim;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.personal.KeptField;
import org.huzhu.kernel.personal.Sensitive;

/** The times in which claims wait for their claimants. */
public interface Pauses {

    /** Opens a pause with the question that is asked. */
    void open(Claim claim, String question, Instant at);

    /** Closes the open pause. */
    void close(Claim claim, Instant at);

    /** Returns a claim's pauses, oldest first. */
    List<ClaimClock.Pause> of(ClaimId claim);

    /** Returns the question of the open pause. */
    Optional<Question> openQuestion(Claim claim);

    /**
     * What a claimant is asked for.
     *
     * @param text in the reviewer's words
     * @param askedAt when
     */
    record Question(KeptField<Sensitive> text, Instant askedAt) {}
}
