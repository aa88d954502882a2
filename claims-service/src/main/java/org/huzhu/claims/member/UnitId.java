package org.huzhu.claims.member;

import java.util.UUID;

/**
 * Names a member unit.
 *
 * @param value the opaque id
 */
public record UnitId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
