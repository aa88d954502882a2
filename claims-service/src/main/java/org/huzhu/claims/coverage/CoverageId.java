package org.huzhu.claims.coverage;

import java.util.UUID;

/**
 * Names a coverage.
 *
 * @param value the opaque id
 */
public record CoverageId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
