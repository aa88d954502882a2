package org.huzhu.payout.obligation;

import java.util.Collection;
import java.util.Set;
import org.huzhu.payout.id.ObligationId;

/**
 * Keyed seals over what the approved line said: obligation, line, payee, amount and every column of the payee. The key is not
 * in the database, so whoever changes a payee there cannot seal it.
 */
public interface PayeeSeals {

    /** Seals an obligation as it was approved, or as a person has just confirmed its payee; the only two reasons to. */
    void seal(Obligation obligation);

    /** Returns those of the obligations whose seal is missing or is not of what they say now. */
    Set<ObligationId> broken(Collection<Obligation> obligations);
}
