package org.huzhu.payout.obligation;

import java.util.Set;
import org.huzhu.payout.id.ObligationId;

/** Says aloud that payees were changed past the service. */
public interface PayeeAlarm {

    /**
     * Logs and counts it, and keeps an open reconciliation item for each obligation, whatever becomes of the running
     * transaction.
     */
    void raise(Set<ObligationId> altered);
}
