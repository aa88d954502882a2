package org.huzhu.payout.id;

import java.util.UUID;

/**
 * Names a contribution, as enrollment does; it is credited once.
 *
 * @param value the opaque id
 */
public record ContributionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
