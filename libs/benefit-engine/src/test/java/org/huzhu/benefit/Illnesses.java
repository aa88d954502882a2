package org.huzhu.benefit;

import java.util.List;
import java.util.Set;
import org.huzhu.benefit.illness.CodePrefixes;
import org.huzhu.benefit.illness.IllnessGroup;
import org.huzhu.benefit.illness.IllnessGroup.Match;
import org.huzhu.benefit.illness.IllnessGroup.Staging;
import org.huzhu.benefit.illness.IllnessGroup.Start;
import org.huzhu.benefit.illness.IllnessGroup.Wait;
import org.huzhu.benefit.illness.IllnessSelection;

/** Illness groups cut down to what the tests need. */
final class Illnesses {

    static final IllnessGroup CANCER = new IllnessGroup(
            "CANCER",
            Match.DIAGNOSIS,
            CodePrefixes.of(List.of("C34", "C50", "C73", "C79"), List.of("C79.6")),
            CodePrefixes.NONE,
            Set.of("3", "6", "9"),
            List.of(new Staging("TNM", CodePrefixes.of(List.of("C73")), Set.of("I", "IA"))),
            List.of("CANCER_PATHOLOGY"),
            1,
            List.of());

    static final IllnessGroup INFARCTION = new IllnessGroup(
            "INFARCTION",
            Match.DIAGNOSIS,
            CodePrefixes.of(List.of("I21", "I22")),
            CodePrefixes.NONE,
            Set.of(),
            List.of(),
            List.of("SYMPTOMS", "ECG", "ENZYMES", "LVEF_90_DAYS"),
            3,
            List.of(new Wait(90, Start.OCCURRENCE, "LVEF_90_DAYS")));

    static final IllnessGroup STROKE = new IllnessGroup(
            "STROKE",
            Match.DIAGNOSIS,
            CodePrefixes.of(List.of("I60", "I61", "I63")),
            CodePrefixes.NONE,
            Set.of(),
            List.of(),
            List.of("SEQUELAE_180_DAYS"),
            1,
            List.of(new Wait(180, Start.DIAGNOSIS, "SEQUELAE_180_DAYS")));

    static final IllnessGroup BYPASS = new IllnessGroup(
            "BYPASS",
            Match.PROCEDURE,
            CodePrefixes.NONE,
            CodePrefixes.of(List.of("36.1")),
            Set.of(),
            List.of(),
            List.of("OPEN_CHEST"),
            1,
            List.of());

    static final IllnessGroup TRANSPLANT = new IllnessGroup(
            "TRANSPLANT",
            Match.BOTH,
            CodePrefixes.of(List.of("Z94")),
            CodePrefixes.of(List.of("55.6")),
            Set.of(),
            List.of(),
            List.of(),
            0,
            List.of());

    static final IllnessGroup MILD_CANCER = new IllnessGroup(
            "MILD_CANCER",
            Match.DIAGNOSIS,
            CodePrefixes.of(List.of("C73")),
            CodePrefixes.NONE,
            Set.of("3"),
            List.of(),
            List.of("MILD_TYPE"),
            1,
            List.of());

    static final IllnessGroup MILD_INFARCTION = new IllnessGroup(
            "MILD_INFARCTION",
            Match.DIAGNOSIS,
            CodePrefixes.of(List.of("I21")),
            CodePrefixes.NONE,
            Set.of(),
            List.of(),
            List.of("MILD_INFARCTION_DEFINITION"),
            1,
            List.of());

    static final IllnessGroup BREAST_INVASIVE = new IllnessGroup(
            "BREAST_INVASIVE",
            Match.DIAGNOSIS,
            CodePrefixes.of(List.of("C50")),
            CodePrefixes.NONE,
            Set.of("3"),
            List.of(),
            List.of("BREAST_PATHOLOGY"),
            1,
            List.of());

    static final IllnessGroup BREAST_IN_SITU = new IllnessGroup(
            "BREAST_IN_SITU",
            Match.DIAGNOSIS,
            CodePrefixes.of(List.of("D05")),
            CodePrefixes.NONE,
            Set.of("2"),
            List.of(),
            List.of("IN_SITU_PATHOLOGY"),
            1,
            List.of());

    static final IllnessSelection SEVERE =
            IllnessSelection.of("severe@1", List.of(CANCER, INFARCTION, STROKE, BYPASS, TRANSPLANT));
    static final IllnessSelection MILD = IllnessSelection.of("severe@1", List.of(MILD_CANCER, MILD_INFARCTION));
    static final IllnessSelection INVASIVE = IllnessSelection.of("women@1", List.of(BREAST_INVASIVE));
    static final IllnessSelection IN_SITU = IllnessSelection.of("women@1", List.of(BREAST_IN_SITU));

    private Illnesses() {}
}
