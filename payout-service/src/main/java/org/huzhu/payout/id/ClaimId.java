package org.huzhu.payout.id;

import java.util.UUID;

/**
 * Names a claim, as claims does.
 *
 * @param value the opaque id
 */
public record ClaimId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
