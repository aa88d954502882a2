package org.huzhu.claims.plan;

import java.util.UUID;

/**
 * Names a published plan version.
 *
 * @param value the opaque id
 */
public record PlanVersionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
