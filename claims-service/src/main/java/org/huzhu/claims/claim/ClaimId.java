package org.huzhu.claims.claim;

import java.util.UUID;

/**
 * Names a claim.
 *
 * @param value the opaque id
 */
public record ClaimId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
