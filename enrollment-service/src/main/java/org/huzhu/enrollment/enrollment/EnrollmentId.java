package org.huzhu.enrollment.enrollment;

import java.util.UUID;

/** Identifies an enrolment. */
public record EnrollmentId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
