package org.huzhu.payout.id;

import java.util.UUID;

/**
 * Names a member unit, as enrollment does.
 *
 * @param value the opaque id
 */
public record UnitId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
