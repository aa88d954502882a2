package org.huzhu.payout.id;

import java.util.UUID;

/**
 * Names one version of a claim's determination, as claims does.
 *
 * @param value the opaque id
 */
public record DeterminationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
