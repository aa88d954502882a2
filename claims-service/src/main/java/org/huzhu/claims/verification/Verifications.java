package org.huzhu.claims.verification;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimId;

/** The questions asked outside. Times of retries and leases are the database's, not the business clock's. */
public interface Verifications {

    /** Returns claims that are handed in, not yet being asked about and due: those never tried first, then the oldest. */
    List<ClaimId> waiting(int limit);

    /** Lets a claim wait before it is returned again, longer each time. */
    void postpone(ClaimId claim, RetrySchedule schedule);

    /** Opens a claim's questions for its round; those already there stay. */
    void open(Claim claim, Set<VerificationSource> sources);

    /** Leases open questions that are due and not leased by another worker, and counts the try. */
    List<Leased> lease(int limit, Duration length);

    /** Keeps the answer to a question; answers false when the lease was lost meanwhile, and then keeps nothing. */
    boolean answered(Leased question, VerificationOutcome outcome, List<String> differing);

    /** Gives the lease back and waits before the next try. */
    void postpone(Leased question, Duration wait);

    /** Returns a claim's questions of a round. */
    List<Verification> of(Claim claim, int round);

    /**
     * A question that this worker alone may ask until the lease ends.
     *
     * @param claim the claim
     * @param round its round
     * @param source whom to ask
     * @param attempts tries made, this one included
     */
    record Leased(ClaimId claim, int round, VerificationSource source, int attempts) {}
}
