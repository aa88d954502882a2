package org.huzhu.benefit.event;

import java.time.LocalDate;
import java.util.Locale;
import org.huzhu.benefit.illness.CodeText;
import org.jspecify.annotations.Nullable;

/**
 * A coded diagnosis. Codes are kept normalised: upper case, without dots and signs.
 *
 * @param code ICD-10 in any extension, such as {@code C50.900}; kept as {@code C50900}
 * @param behaviour ICD-O-3 behaviour {@code 0, 1, 2, 3, 6, 9}; empty when unknown
 * @param stageSystem TNM, BINET, ANN_ARBOR or WHO_GRADE; empty when unknown
 * @param stage such as {@code IA} or {@code T1N0M0}; empty when unknown
 * @param pathologyOn the day of the pathology report, if there is one
 */
public record Diagnosis(
        String code,
        String behaviour,
        String stageSystem,
        String stage,
        @Nullable LocalDate pathologyOn) {

    /** Normalises the codes. */
    public Diagnosis {
        code = CodeText.normalised(code);
        behaviour = behaviour.strip();
        stageSystem = stageSystem.strip().toUpperCase(Locale.ROOT);
        stage = CodeText.normalised(stage);
    }

    /** Makes a diagnosis of which only the code is known. */
    public static Diagnosis of(String code) {
        return new Diagnosis(code, "", "", "", null);
    }
}
