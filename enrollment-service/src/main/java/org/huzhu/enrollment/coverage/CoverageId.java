package org.huzhu.enrollment.coverage;

import java.util.UUID;

/** Identifies a coverage. */
public record CoverageId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
