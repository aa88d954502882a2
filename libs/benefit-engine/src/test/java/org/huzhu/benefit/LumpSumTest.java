package org.huzhu.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.kernel.money.Money.yuan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huzhu.benefit.event.Diagnosis;
import org.huzhu.benefit.held.Accumulators;
import org.huzhu.benefit.illness.IllnessGrade;
import org.huzhu.benefit.outcome.CoverageEnding;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.benefit.plan.Benefit;
import org.huzhu.benefit.plan.Cap.Per;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.benefit.plan.LumpSumGrade.AfterPayment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Listed illnesses: codes propose, findings decide, some conditions need time; an illness is paid once. */
class LumpSumTest {

    private static final CompiledPlan SEVERE = Plans.hubeiSevere();

    @ParameterizedTest
    @CsvSource({
        "C50.900, 10000.00",
        "c50.900x001, 10000.00",
        "C79.500, 10000.00",
        "C79.600, -ILLNESS_NOT_LISTED",
        "C51.000, -ILLNESS_NOT_LISTED",
        "C5, -ILLNESS_NOT_LISTED",
        "é50, -ILLNESS_NOT_LISTED"
    })
    void the_longest_declared_prefix_decides(String code, String expected) {
        assertThat(ACase.of(SEVERE)
                        .diagnosis(code)
                        .confirming("CANCER_PATHOLOGY")
                        .outcomes())
                .containsExactly("severe " + expected);
    }

    @ParameterizedTest
    @CsvSource({"3, 10000.00", "6, 10000.00", "'', 10000.00", "2, -ILLNESS_NOT_LISTED", "0, -ILLNESS_NOT_LISTED"})
    void a_behaviour_that_does_not_belong_is_not_listed(String behaviour, String expected) {
        assertThat(ACase.of(SEVERE)
                        .diagnosis(new Diagnosis("C50.900", behaviour, "", "", null))
                        .confirming("CANCER_PATHOLOGY")
                        .outcomes())
                .containsExactly("severe " + expected);
    }

    @ParameterizedTest
    @CsvSource({"TNM, I, 3000.00", "tnm, i a, 3000.00", "TNM, II, 10000.00", "'', '', 10000.00", "BINET, I, 10000.00"})
    void a_thyroid_tumour_at_stage_one_is_mild(String system, String stage, String expected) {
        assertThat(ACase.of(SEVERE)
                        .diagnosis(new Diagnosis("C73.x00", "3", system, stage, null))
                        .confirming("CANCER_PATHOLOGY", "MILD_TYPE")
                        .outcomes())
                .containsExactly("severe " + expected);
    }

    @Test
    void a_stage_is_about_its_own_diagnoses() {
        assertThat(ACase.of(SEVERE)
                        .diagnosis(new Diagnosis("C50.900", "3", "TNM", "I", null))
                        .confirming("CANCER_PATHOLOGY")
                        .outcomes())
                .containsExactly("severe 10000.00");
    }

    @Test
    void a_procedure_proposes_alone_or_together_with_a_diagnosis() {
        assertThat(ACase.of(SEVERE)
                        .procedure("36.1000x001")
                        .confirming("OPEN_CHEST")
                        .outcomes())
                .containsExactly("severe 10000.00");
        assertThat(ACase.of(SEVERE).procedure("36.0").confirming("OPEN_CHEST").outcomes())
                .containsExactly("severe -ILLNESS_NOT_LISTED");
        assertThat(ACase.of(SEVERE).diagnosis("Z94.000").outcomes()).containsExactly("severe -ILLNESS_NOT_LISTED");
        assertThat(ACase.of(SEVERE).procedure("55.69").outcomes()).containsExactly("severe -ILLNESS_NOT_LISTED");
        assertThat(ACase.of(SEVERE).diagnosis("Z94.000").procedure("55.69").outcomes())
                .containsExactly("severe 10000.00");
    }

    @Test
    void the_proposal_takes_open_conditions_as_met_and_lists_them() {
        ACase stroke = ACase.of(SEVERE).diagnosis("C34.1");
        assertThat(stroke.at(Stage.PROPOSAL).outcomes()).containsExactly("severe 10000.00 if [CANCER_PATHOLOGY]");
        assertThat(stroke.at(Stage.DECISION).outcomes()).containsExactly("severe ?CONFIRMATION_NEEDED");
        assertThat(stroke.found(Set.of(), Set.of("CANCER_PATHOLOGY"), Set.of()).outcomes())
                .containsExactly("severe -CONDITIONS_NOT_MET CANCER");
    }

    @Test
    void three_of_four_conditions_do_not_wait_for_the_fourth() {
        ACase infarction =
                ACase.of(SEVERE).diagnosis("I22.0").stay("2025-07-02", 5).decidedOn("2025-07-20");
        assertThat(infarction.at(Stage.PROPOSAL).outcomes())
                .containsExactly("severe 10000.00 if [SYMPTOMS, ECG, ENZYMES]");
        assertThat(infarction
                        .at(Stage.DECISION)
                        .confirming("SYMPTOMS", "ECG", "ENZYMES")
                        .outcomes())
                .containsExactly("severe 10000.00");
    }

    @Test
    void two_of_four_conditions_wait_ninety_days_for_the_one_that_needs_time() {
        // Given
        ACase infarction = ACase.of(SEVERE)
                .diagnosis("I22.0")
                .stay("2025-07-02", 5)
                .found(Set.of("SYMPTOMS", "ECG"), Set.of("ENZYMES"), Set.of());

        // Then
        assertThat(infarction.decidedOn("2025-09-29").outcomes())
                .containsExactly("severe ?EVIDENCE_NEEDS_TIME 2025-09-30");
        assertThat(infarction.decidedOn("2025-09-30").outcomes()).containsExactly("severe ?CONFIRMATION_NEEDED");
        assertThat(infarction.at(Stage.PROPOSAL).outcomes()).containsExactly("severe 10000.00 if [LVEF_90_DAYS]");
        assertThat(infarction
                        .found(Set.of("SYMPTOMS", "ECG", "LVEF_90_DAYS"), Set.of("ENZYMES"), Set.of())
                        .outcomes())
                .containsExactly("severe 10000.00");
        assertThat(infarction
                        .found(Set.of("SYMPTOMS"), Set.of("ECG", "ENZYMES"), Set.of())
                        .outcomes())
                .containsExactly("severe -CONDITIONS_NOT_MET INFARCTION");
    }

    @Test
    void what_is_not_confirmed_yet_waits_for_time_when_time_can_still_help() {
        ACase infarction = ACase.of(SEVERE).diagnosis("I22.0").confirming("SYMPTOMS", "ECG");
        assertThat(infarction.outcomes()).containsExactly("severe ?EVIDENCE_NEEDS_TIME 2025-09-30");
        assertThat(infarction.confirming("SYMPTOMS").outcomes()).containsExactly("severe ?CONFIRMATION_NEEDED");
    }

    @Test
    void a_stroke_waits_from_its_diagnosis() {
        ACase stroke = ACase.of(SEVERE).diagnosis("I63.9").diagnosedOn("2025-07-04");
        assertThat(stroke.at(Stage.PROPOSAL).outcomes()).containsExactly("severe ?EVIDENCE_NEEDS_TIME 2025-12-31");
        assertThat(stroke.decidedOn("2025-12-31").outcomes()).containsExactly("severe 10000.00 if [SEQUELAE_180_DAYS]");
    }

    @Test
    void a_confirmed_mild_grade_goes_before_an_open_severe_one() {
        assertThat(ACase.of(SEVERE)
                        .diagnosis("I21.0")
                        .confirming("MILD_INFARCTION_DEFINITION")
                        .outcomes())
                .containsExactly("severe 3000.00");
    }

    @Test
    void a_mild_sum_already_paid_is_taken_off_a_later_severe_one() {
        // Given
        Determination mild = infarction("1", Accumulators.NONE, "MILD_INFARCTION_DEFINITION");

        // When
        Determination severe = infarction("2", mild.after(), "SYMPTOMS", "ECG", "ENZYMES");
        Determination mildAgain = infarction("3", severe.after(), "MILD_INFARCTION_DEFINITION");

        // Then
        assertThat(Outcomes.of(mild)).containsExactly("severe 6000.00");
        assertThat(Outcomes.of(severe)).containsExactly("severe 14000.00");
        assertThat(Outcomes.of(mildAgain)).containsExactly("severe -ALREADY_PAID_FOR_ILLNESS");
    }

    private static Determination infarction(String event, Accumulators used, String... conditions) {
        return new ACase()
                .holding(SEVERE, 2)
                .event(event)
                .diagnosis("I21.0")
                .confirming(conditions)
                .after(used)
                .decide();
    }

    /** Four shares paid 12 000.00 for the mild grade; one share of the severe grade is worth 10 000.00. */
    @Test
    void a_mild_sum_of_more_shares_leaves_nothing_of_a_severe_one() {
        // Given
        Determination mild = new ACase()
                .holding(SEVERE, 4)
                .diagnosis("I21.0")
                .confirming("MILD_INFARCTION_DEFINITION")
                .decide();

        // When
        Determination severe = ACase.of(SEVERE)
                .event("2")
                .diagnosis("I21.0")
                .confirming("SYMPTOMS", "ECG", "ENZYMES")
                .after(mild.after())
                .decide();

        // Then
        assertThat(Outcomes.of(mild)).containsExactly("severe 12000.00");
        assertThat(Outcomes.of(severe)).containsExactly("severe -RATE_IS_ZERO");
        assertThat(severe.changes()).isEmpty();
    }

    @Test
    void a_payment_that_was_taken_back_to_nothing_does_not_stand_in_the_way() {
        // Given
        Determination paid = infarction("1", Accumulators.NONE, "SYMPTOMS", "ECG", "ENZYMES");
        Accumulators takenBack = paid.after()
                .plus(paid.changes().stream()
                        .map(change -> new Accumulators.Change(change.key(), -change.by()))
                        .toList());

        // When
        Determination again = infarction("1", takenBack, "SYMPTOMS", "ECG", "ENZYMES");

        // Then
        assertThat(Outcomes.of(paid)).containsExactly("severe 20000.00");
        assertThat(Outcomes.of(again)).containsExactly("severe 20000.00");
    }

    @Test
    void terms_may_keep_the_mild_sum_beside_the_severe_one() {
        // Given
        CompiledPlan plan = Plans.plan("P", Plans.severe(Plans.frame("severe"), Benefit.MilderPaid.KEPT));
        Determination mild = ACase.of(plan)
                .diagnosis("I21.0")
                .confirming("MILD_INFARCTION_DEFINITION")
                .decide();

        // When
        Determination severe = ACase.of(plan)
                .event("2")
                .diagnosis("I21.0")
                .confirming("SYMPTOMS", "ECG", "ENZYMES")
                .after(mild.after())
                .decide();

        // Then
        assertThat(Outcomes.of(severe)).containsExactly("severe 10000.00");
    }

    @Test
    void another_illness_pays_again_and_another_of_the_same_group_when_the_reviewer_says_so() {
        // Given
        Determination breast = cancer("1", "C50.9", Accumulators.NONE, Set.of());

        // When
        Determination lung = cancer("2", "C34.9", breast.after(), Set.of());
        Determination unrelatedLung = cancer("2", "C34.9", breast.after(), Set.of("UNRELATED_ILLNESS"));
        Determination infarction = infarction("2", breast.after(), "SYMPTOMS", "ECG", "ENZYMES");

        // Then
        assertThat(Outcomes.of(lung)).containsExactly("severe -ALREADY_PAID_FOR_ILLNESS");
        assertThat(Outcomes.of(unrelatedLung)).containsExactly("severe 10000.00");
        assertThat(Outcomes.of(infarction)).containsExactly("severe 20000.00");
    }

    private static Determination cancer(String event, String code, Accumulators used, Set<String> circumstances) {
        return ACase.of(SEVERE)
                .event(event)
                .diagnosis(code)
                .found(Set.of("CANCER_PATHOLOGY"), Set.of(), circumstances)
                .after(used)
                .decide();
    }

    @Test
    void an_illness_named_the_same_is_the_same_whatever_the_reviewer_says() {
        Determination first = ACase.of(SEVERE)
                .illness("case-7")
                .diagnosis("C50")
                .confirming("CANCER_PATHOLOGY")
                .decide();
        assertThat(ACase.of(SEVERE)
                        .event("2")
                        .illness("case-7")
                        .diagnosis("C34")
                        .found(Set.of("CANCER_PATHOLOGY"), Set.of(), Set.of("UNRELATED_ILLNESS"))
                        .after(first.after())
                        .outcomes())
                .containsExactly("severe -ALREADY_PAID_FOR_ILLNESS");
    }

    @Test
    void a_plan_of_one_payment_pays_no_other_illness_in_the_period() {
        // Given
        CompiledPlan plan = Plans.plan(
                "P",
                new Benefit.LumpSum(
                        Plans.frame("one"),
                        List.of(Plans.grade(
                                IllnessGrade.SEVERE, Illnesses.SEVERE, "10000.00", AfterPayment.COVER_CONTINUES)),
                        Benefit.Repeat.EVERY_EVENT,
                        Benefit.Unrelated.ONE_PAYMENT,
                        Benefit.MilderPaid.KEPT));
        Determination cancer =
                ACase.of(plan).diagnosis("C50").confirming("CANCER_PATHOLOGY").decide();

        // Then
        assertThat(ACase.of(plan)
                        .event("2")
                        .diagnosis("I21")
                        .confirming("SYMPTOMS", "ECG", "ENZYMES")
                        .after(cancer.after())
                        .outcomes())
                .containsExactly("one -ALREADY_PAID_IN_PERIOD");
        assertThat(ACase.of(plan)
                        .event("2")
                        .diagnosis("C50")
                        .confirming("CANCER_PATHOLOGY")
                        .after(cancer.after())
                        .outcomes())
                .containsExactly("one 10000.00");
        assertThat(ACase.of(plan)
                        .diagnosis("C50")
                        .confirming("CANCER_PATHOLOGY")
                        .after(cancer.after())
                        .outcomes())
                .containsExactly("one -ALREADY_PAID_FOR_EVENT");
    }

    @Test
    void a_payment_that_ends_the_cover_says_so_for_every_coverage_of_the_plan() {
        // When
        Determination determination = new ACase()
                .holding(Plans.hubeiWomen(), 1)
                .holding(Plans.hubeiWomen(), 2)
                .tumour("C50.900", "3", "2025-07-05")
                .confirming("BREAST_PATHOLOGY")
                .decide();

        // Then
        assertThat(Outcomes.of(determination)).containsExactly("women 45000.00");
        assertThat(determination.lines().getFirst().shares()).isEqualTo(3);
        assertThat(determination.endings())
                .extracting(CoverageEnding::endsOn, CoverageEnding::reason, CoverageEnding::benefitCode)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                LocalDate.parse("2025-07-05"), CoverageEnding.Reason.BENEFIT_PAID, "women"),
                        org.assertj.core.groups.Tuple.tuple(
                                LocalDate.parse("2025-07-05"), CoverageEnding.Reason.BENEFIT_PAID, "women"));
    }

    @Test
    void a_payment_that_does_not_end_the_cover_ends_none() {
        Determination inSitu = ACase.of(Plans.hubeiWomen())
                .tumour("D05.100", "2", "2025-07-05")
                .confirming("IN_SITU_PATHOLOGY")
                .decide();
        assertThat(Outcomes.of(inSitu)).containsExactly("women 2000.00");
        assertThat(inSitu.endings()).isEmpty();
    }

    @Test
    void a_lump_sum_keeps_its_limits() {
        CompiledPlan plan = Plans.plan(
                "P",
                Plans.severe(
                        Plans.perShare(Plans.frame(
                                "severe", Plans.cap(Per.PERIOD, "15000.00"), Plans.cap(Per.STAY, "12000.00"))),
                        Benefit.MilderPaid.OFFSET));
        Determination cancer = new ACase()
                .holding(plan, 2)
                .diagnosis("C50")
                .confirming("CANCER_PATHOLOGY")
                .decide();
        assertThat(Outcomes.of(cancer)).containsExactly("severe 12000.00");
        assertThat(new ACase()
                        .holding(plan, 2)
                        .event("2")
                        .diagnosis("I21")
                        .confirming("SYMPTOMS", "ECG", "ENZYMES")
                        .after(cancer.after())
                        .outcomes())
                .containsExactly("severe 3000.00");
        assertThat(cancer.total()).isEqualTo(yuan("12000.00"));
    }
}
