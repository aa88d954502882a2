package org.huzhu.claims.verification;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimId;

/**
 * The questions asked outside. Times of retries are the database's, not the business clock's; leases end by no clock that
 * can be set.
 */
public interface Verifications {

    /**
     * Returns claims that are handed in, not yet being asked about and due: those never tried first, then the oldest.
     *
     * @param schedule none waits longer than its longest wait, also when the clock was set back meanwhile
     */
    List<ClaimId> waiting(RetrySchedule schedule, int limit);

    /** Lets a claim wait before it is returned again, longer each time. */
    void postpone(ClaimId claim, RetrySchedule schedule);

    /** Opens a claim's questions for its round; those already there stay. */
    void open(Claim claim, Set<VerificationSource> sources);

    /**
     * Leases open questions that are due and not leased by another worker, and counts the try.
     *
     * @param schedule none waits longer than its longest wait, also when the clock was set back meanwhile
     * @param length how long the lease is meant to be; it ends when it is freed
     */
    List<Leased> lease(RetrySchedule schedule, int limit, Duration length);

    /** Returns the questions that somebody leases; whoever sees one long enough unchanged may free it. */
    List<Leased> leased();

    /** Takes the lease away from a worker that has died, unless it has come back meanwhile. */
    void free(Leased question);

    /** Keeps the answer to a question; answers false when the lease was lost meanwhile, and then keeps nothing. */
    boolean answered(Leased question, VerificationOutcome outcome, List<String> differing);

    /** Gives the lease back and waits before the next try. */
    void postpone(Leased question, Duration wait);

    /** Returns a claim's questions of a round. */
    List<Verification> of(Claim claim, int round);

    /**
     * A question that this worker alone may ask until it answers, or is given up by the others.
     *
     * @param claim the claim
     * @param round its round
     * @param source whom to ask
     * @param attempts tries made, this one included
     */
    record Leased(ClaimId claim, int round, VerificationSource source, int attempts) {}
}
