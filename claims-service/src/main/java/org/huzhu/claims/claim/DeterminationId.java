package org.huzhu.claims.claim;

import java.util.UUID;

/**
 * Names one version of a claim's determination.
 *
 * @param value the opaque id
 */
public record DeterminationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
