package org.huzhu.claims.claim;

import java.util.UUID;

/**
 * Names one line of a determination; an obligation is bound to it.
 *
 * @param value the opaque id
 */
public record LineId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
