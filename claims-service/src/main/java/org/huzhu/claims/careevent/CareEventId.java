package org.huzhu.claims.careevent;

import java.util.UUID;

/**
 * Names a care event.
 *
 * @param value the opaque id
 */
public record CareEventId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
