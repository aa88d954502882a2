package org.huzhu.enrollment.contribution;

import java.util.UUID;

/** Identifies a contribution. */
public record ContributionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
