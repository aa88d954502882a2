package org.huzhu.claims.payment;

import java.util.List;
import java.util.Optional;
import org.huzhu.claims.claim.Claim;

/** The obligations that payout told about. */
public interface ObligationCopies {

    /** Returns what is known of an obligation. */
    Optional<ObligationCopy> find(ObligationId id);

    /** Keeps what is told, in place of what was known. */
    void store(Claim claim, ObligationCopy told);

    /** Returns all obligations of a claim. */
    List<ObligationCopy> of(Claim claim);
}
