package org.huzhu.claims.claim;

import java.time.Instant;

/** Tells others what happened to a claim, in the running transaction. */
public interface ClaimEvents {

    /** A claim was handed in. */
    void submitted(Claim claim, Instant at);

    /** A claimant objects to a refusal. */
    void appealed(Claim claim, Instant at);

    /** A claim was taken back. */
    void withdrawn(Claim claim, Instant at);
}
