package org.huzhu.claims.careevent;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A diagnosis with the code system and version it is written in.
 *
 * @param code such as {@code C50.900}; letter in upper case, placeholder {@code x} in lower case
 * @param system such as {@code ICD-10-NHSA}
 * @param version of the system, such as {@code 2.0}
 * @param name as the record names it
 * @param rank whether it is the main one
 * @param behaviour ICD-O-3 behaviour digit, where a tumour has one
 * @param stageSystem TNM, BINET, ANN_ARBOR or WHO_GRADE, where staged
 * @param stage such as {@code IA} or {@code T1N0M0}, where staged
 * @param pathologyOn date of the pathology report, where there is one
 */
public record Diagnosis(
        String code,
        String system,
        String version,
        String name,
        Rank rank,
        Optional<String> behaviour,
        Optional<String> stageSystem,
        Optional<String> stage,
        Optional<LocalDate> pathologyOn) {

    /** Whether a diagnosis is the main one of its event. */
    public enum Rank {
        /** The one the stay was for. */
        MAIN,
        /** Any other. */
        OTHER
    }

    /** Shows the rank only: a diagnosis must not reach a log by chance. */
    @Override
    public String toString() {
        return "Diagnosis[" + rank + "]";
    }
}
