package org.huzhu.payout.id;

import java.util.UUID;

/**
 * Names a member, over all units and plans, as enrollment does.
 *
 * @param value the opaque id
 */
public record MemberId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
