package org.huzhu.payout.reconciliation;

import java.util.UUID;

/**
 * Names a reconciliation item.
 *
 * @param value the opaque id
 */
public record ItemId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
