package org.huzhu.claims.member;

import java.util.UUID;

/**
 * Names a member, over all units and plans.
 *
 * @param value the opaque id
 */
public record MemberId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
