package org.huzhu.claims.careevent;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A procedure done during the event.
 *
 * @param code ICD-9-CM-3 code such as {@code 36.1}
 * @param system such as {@code ICD-9-CM-3-NHSA}
 * @param version of the system
 * @param name as the record names it
 * @param doneOn when, where known
 */
public record Procedure(String code, String system, String version, String name, Optional<LocalDate> doneOn) {

    /** Shows nothing of it. */
    @Override
    public String toString() {
        return "Procedure";
    }
}
