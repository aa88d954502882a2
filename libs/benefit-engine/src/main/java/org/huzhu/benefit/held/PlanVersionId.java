package org.huzhu.benefit.held;

import java.util.UUID;

/**
 * Names a plan version.
 *
 * @param value the plan version's id
 */
public record PlanVersionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
