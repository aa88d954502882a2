package org.huzhu.payout.id;

import java.util.UUID;

/**
 * Names a care event, as claims does.
 *
 * @param value the opaque id
 */
public record CareEventId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
