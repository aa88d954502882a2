package org.huzhu.enrollment.office;

import java.util.UUID;

/** Identifies an office. */
public record OfficeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
