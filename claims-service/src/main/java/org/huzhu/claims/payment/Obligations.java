package org.huzhu.claims.payment;

import java.util.List;
import java.util.Optional;
import org.huzhu.claims.claim.Claim;

/** The obligations that payout told about. */
public interface Obligations {

    /** Returns what is known of an obligation. */
    Optional<Obligation> find(ObligationId id);

    /** Keeps what is told, in place of what was known. */
    void keep(Claim claim, Obligation told);

    /** Returns all obligations of a claim. */
    List<Obligation> of(Claim claim);
}
