package org.huzhu.benefit.held;

import java.util.UUID;

/**
 * Names a coverage.
 *
 * @param value the coverage's id
 */
public record CoverageId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
