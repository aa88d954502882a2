package org.huzhu.payout.ledger;

import java.util.UUID;

/**
 * Names a ledger transaction.
 *
 * @param value the opaque id
 */
public record TransactionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
