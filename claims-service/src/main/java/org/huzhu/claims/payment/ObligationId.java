package org.huzhu.claims.payment;

import java.util.UUID;

/** An obligation, as payout names it. */
public record ObligationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
