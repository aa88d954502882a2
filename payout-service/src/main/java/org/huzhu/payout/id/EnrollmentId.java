package org.huzhu.payout.id;

import java.util.UUID;

/**
 * Names an enrolment, as enrollment does.
 *
 * @param value the opaque id
 */
public record EnrollmentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
