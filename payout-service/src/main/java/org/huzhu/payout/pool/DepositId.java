package org.huzhu.payout.pool;

import java.util.UUID;

/**
 * Names a fund deposit.
 *
 * @param value the opaque id
 */
public record DepositId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
