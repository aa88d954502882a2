package org.huzhu.payout.reconciliation;

import java.util.Optional;
import org.huzhu.payout.id.ObligationId;

/**
 * Whom an item concerns although no payment of ours explains it: what the bank names may be known to us later, after a
 * restore for one.
 *
 * @param obligation the obligation that the name at the bank is made of, known to us or not
 * @param accountIndex keyed index of the other account, never the account
 */
public record About(Optional<ObligationId> obligation, Optional<String> accountIndex) {

    /** Nobody that can be told. */
    public static final About NOBODY = new About(Optional.empty(), Optional.empty());

    /** One obligation, by its id. */
    public static About obligation(Optional<ObligationId> id) {
        return new About(id, Optional.empty());
    }
}
