package org.huzhu.claims.review;

import java.time.Instant;
import java.util.List;
import org.huzhu.benefit.outcome.CoverageEnding;
import org.huzhu.claims.adjudication.KeptDetermination;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.Payees;

/** Tells others what was decided, in the running transaction. */
public interface DecisionEvents {

    /** A determination was approved: its payable lines are owed, and none of the deciders has a hand in paying them. */
    void determined(
            Claim claim, KeptDetermination determination, Payees.Sealed payee, List<Decider> deciders, Instant at);

    /** Nothing of a claim is paid. */
    void rejected(Claim claim, KeptDetermination determination, Instant at);

    /** A coverage ends with the decision. */
    void exhausted(Claim claim, CoverageEnding ending);
}
