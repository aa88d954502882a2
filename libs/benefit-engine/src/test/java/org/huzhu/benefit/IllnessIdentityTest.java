package org.huzhu.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.kernel.money.Money.yuan;

import java.util.List;
import java.util.Set;
import org.huzhu.benefit.event.Diagnosis;
import org.huzhu.benefit.illness.CodePrefixes;
import org.huzhu.benefit.illness.IllnessGrade;
import org.huzhu.benefit.illness.IllnessGroup;
import org.huzhu.benefit.illness.IllnessGroup.Match;
import org.huzhu.benefit.illness.IllnessSelection;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.benefit.plan.Benefit.LumpSum;
import org.huzhu.benefit.plan.Benefit.MilderPaid;
import org.huzhu.benefit.plan.Benefit.Repeat;
import org.huzhu.benefit.plan.Benefit.Unrelated;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.benefit.plan.LumpSumGrade.AfterPayment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When two diagnoses are one illness, and which day an illness has. */
class IllnessIdentityTest {

    private static IllnessGroup group(String code, String prefix, String together, String family) {
        return new IllnessGroup(
                code,
                Match.DIAGNOSIS,
                CodePrefixes.of(List.of(prefix)),
                together.isEmpty() ? CodePrefixes.NONE : CodePrefixes.of(List.of(together)),
                CodePrefixes.NONE,
                Set.of(),
                List.of(),
                List.of(),
                0,
                List.of(),
                family);
    }

    private static CompiledPlan women(Unrelated unrelated, MilderPaid milderPaid) {
        return women(Repeat.ONCE_PER_ILLNESS, unrelated, milderPaid);
    }

    private static CompiledPlan women(Repeat repeat, Unrelated unrelated, MilderPaid milderPaid) {
        IllnessSelection invasive = IllnessSelection.of(
                "women@1",
                List.of(group("BREAST_INVASIVE", "C50", "", "BREAST"), group("CERVIX_INVASIVE", "C53", "", "CERVIX")));
        IllnessSelection inSitu = IllnessSelection.of("women@1", List.of(group("BREAST_IN_SITU", "D05", "", "BREAST")));
        return Plans.plan(
                "W",
                new LumpSum(
                        Plans.frame("women"),
                        List.of(
                                Plans.grade(IllnessGrade.INVASIVE, invasive, "15000.00", AfterPayment.COVER_CONTINUES),
                                Plans.grade(IllnessGrade.IN_SITU, inSitu, "2000.00", AfterPayment.COVER_CONTINUES)),
                        repeat,
                        unrelated,
                        milderPaid));
    }

    private static ACase ill(CompiledPlan plan, String event, String code) {
        return ACase.of(plan).event(event).diagnosis(code);
    }

    @ParameterizedTest
    @EnumSource(Unrelated.class)
    void an_invasive_tumour_after_one_in_situ_pays_the_rest_or_the_whole(Unrelated unrelated) {
        // Given
        Determination inSitu =
                ill(women(unrelated, MilderPaid.OFFSET), "1", "D05.1").decide();

        // Then
        assertThat(Outcomes.of(inSitu)).containsExactly("women 2000.00");
        assertThat(ill(women(unrelated, MilderPaid.OFFSET), "2", "C50.9")
                        .after(inSitu.after())
                        .outcomes())
                .containsExactly("women 13000.00");
        assertThat(ill(women(unrelated, MilderPaid.KEPT), "2", "C50.9")
                        .after(inSitu.after())
                        .outcomes())
                .containsExactly("women 15000.00");
    }

    @Test
    void where_each_event_pays_only_what_the_event_was_paid_is_taken_off() {
        // Given
        CompiledPlan plan = women(Repeat.EVERY_EVENT, Unrelated.PAYS_AGAIN, MilderPaid.OFFSET);
        Determination inSitu = ill(plan, "1", "D05.1").decide();

        // Then
        assertThat(ill(plan, "1", "C50.9").after(inSitu.after()).outcomes()).containsExactly("women 13000.00");
        assertThat(ill(plan, "2", "C50.9").after(inSitu.after()).outcomes()).containsExactly("women 15000.00");
    }

    @Test
    void one_payment_of_a_period_gives_way_to_a_graver_one_and_to_no_other() {
        // Given
        CompiledPlan once = women(Unrelated.ONE_PAYMENT, MilderPaid.OFFSET);
        Determination inSitu = ill(once, "1", "D05.1").decide();
        Determination cervix = ill(once, "2", "C53.9").after(inSitu.after()).decide();

        // Then
        assertThat(Outcomes.of(cervix)).containsExactly("women 13000.00");
        assertThat(ill(once, "3", "C50.9").after(cervix.after()).outcomes())
                .containsExactly("women -ALREADY_PAID_IN_PERIOD");
        assertThat(ill(once, "3", "D05.1").after(cervix.after()).outcomes())
                .containsExactly("women -ALREADY_PAID_FOR_ILLNESS");
    }

    @Test
    void the_family_is_the_illness_unless_the_reviewer_names_it() {
        // Given
        CompiledPlan plan = women(Unrelated.PAYS_AGAIN, MilderPaid.OFFSET);
        Determination inSitu = ill(plan, "1", "D05.1").illness("left").decide();

        // Then
        assertThat(inSitu.changes())
                .extracting(change -> change.key().subject())
                .contains("left|BREAST_IN_SITU|1");
        assertThat(ill(plan, "2", "C50.9")
                        .illness("right")
                        .after(inSitu.after())
                        .outcomes())
                .containsExactly("women 15000.00");
        assertThat(ill(plan, "2", "C50.9").illness("left").after(inSitu.after()).outcomes())
                .containsExactly("women 13000.00");
    }

    @Test
    void a_group_may_ask_for_another_diagnosis_beside_its_own() {
        IllnessSelection hepatitis = IllnessSelection.of("severe@1", List.of(group("HEPATITIS", "B18", "K72.0", "")));
        CompiledPlan plan = Plans.plan(
                "P",
                new LumpSum(
                        Plans.frame("severe"),
                        List.of(Plans.grade(IllnessGrade.SEVERE, hepatitis, "10000.00", AfterPayment.COVER_CONTINUES)),
                        Repeat.ONCE_PER_ILLNESS,
                        Unrelated.PAYS_AGAIN,
                        MilderPaid.KEPT));
        assertThat(ACase.of(plan).diagnosis("J18.9").diagnosis("B18.1").outcomes())
                .containsExactly("severe -ILLNESS_NOT_LISTED");
        assertThat(ACase.of(plan).diagnosis("B18.1").diagnosis("K72.0").outcomes())
                .containsExactly("severe 10000.00");
        assertThat(ACase.of(plan).diagnosis("K72.0").outcomes()).containsExactly("severe -ILLNESS_NOT_LISTED");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-29, 2025-06-29, -IN_OBSERVATION",
        "2025-06-30, 2025-06-29, 10000.00",
        ", 2025-06-29, -IN_OBSERVATION",
        ", 2025-06-30, 10000.00",
        ", , 10000.00"
    })
    void an_illness_is_dated_by_pathology_then_diagnosis_then_admission(
            String pathology, String diagnosed, String expected) {
        // Given: 90 days from 1 April end before 30 June, the stay begins on 2 July
        ACase cancer = ACase.of(Plans.plan(
                        "P", Plans.severe(Plans.observed(Plans.frame("severe"), Plans.NINETY_DAYS), MilderPaid.KEPT)))
                .confirming("CANCER_PATHOLOGY");

        // When
        if (diagnosed != null) {
            cancer.diagnosedOn(diagnosed);
        }
        if (pathology == null) {
            cancer.diagnosis("C34.1");
        } else {
            cancer.tumour("C34.1", "3", pathology);
        }

        // Then
        assertThat(cancer.outcomes()).containsExactly("severe " + expected);
    }

    @Test
    void what_an_accident_did_is_dated_by_the_accident() {
        assertThat(ACase.of(Plans.hubeiSevere())
                        .accident()
                        .stay("2026-03-30", 30)
                        .diagnosedOn("2026-04-02")
                        .filed("2026-05-02")
                        .decidedOn("2026-12-01")
                        .diagnosis("I63.9")
                        .confirming("SEQUELAE_180_DAYS")
                        .outcomes())
                .containsExactly("severe 10000.00");
    }

    @ParameterizedTest
    @CsvSource({"2025-03-29, 2025-04-02, -NOT_COVERED_ON_DAY", "2025-04-02, 2025-03-29, 800.00"})
    void costs_of_a_listed_illness_are_dated_by_the_stay(String admitted, String pathology, String expected) {
        assertThat(ACase.of(Plans.bijie())
                        .stay(admitted, 10)
                        .diagnosis(new Diagnosis("C34.1", "3", "", "", java.time.LocalDate.parse(pathology)))
                        .confirming("CANCER_PATHOLOGY")
                        .selfPay(yuan("1000.00"))
                        .outcomes())
                .containsExactly("severe-medical " + expected);
    }
}
