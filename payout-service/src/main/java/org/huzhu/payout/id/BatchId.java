package org.huzhu.payout.id;

import java.util.UUID;

/**
 * Names a payment batch.
 *
 * @param value the opaque id
 */
public record BatchId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
