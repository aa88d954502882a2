package org.huzhu.enrollment.roster;

import java.util.UUID;

/** Identifies one reading of a roster; a new roster of an enrolment has another. */
public record RosterId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
