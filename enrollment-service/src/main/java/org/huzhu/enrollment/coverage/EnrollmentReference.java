package org.huzhu.enrollment.coverage;

import java.util.UUID;

/** The enrolment a coverage came from. */
public record EnrollmentReference(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
