package org.huzhu.enrollment.plan;

import java.util.UUID;

/** Identifies one version of a plan. */
public record PlanVersionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
