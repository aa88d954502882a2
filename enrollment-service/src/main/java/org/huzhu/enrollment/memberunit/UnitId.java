package org.huzhu.enrollment.memberunit;

import java.util.UUID;

/** Identifies a member unit. */
public record UnitId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
