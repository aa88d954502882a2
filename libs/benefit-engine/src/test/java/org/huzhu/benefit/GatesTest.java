package org.huzhu.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.kernel.money.Money.yuan;

import java.util.List;
import java.util.Set;
import org.huzhu.benefit.event.Cause;
import org.huzhu.benefit.event.Diagnosis;
import org.huzhu.benefit.event.EventKind;
import org.huzhu.benefit.held.HeldCoverage.ObservationWaiver;
import org.huzhu.benefit.illness.CodePrefixes;
import org.huzhu.benefit.illness.IllnessSelection;
import org.huzhu.benefit.outcome.CoverageEnding;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.benefit.plan.AcrossPlans;
import org.huzhu.benefit.plan.Benefit;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.benefit.plan.EventMatch;
import org.huzhu.benefit.plan.Exclusion;
import org.huzhu.benefit.plan.FilingWindow;
import org.huzhu.benefit.plan.Observation;
import org.huzhu.benefit.plan.Observation.Accidents;
import org.huzhu.kernel.money.Percentage;
import org.huzhu.kernel.time.DateSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Cover, observation, filing, events and exclusions: what comes before any arithmetic. */
class GatesTest {

    private static CompiledPlan observed(Observation observation) {
        return Plans.plan(
                "P",
                Plans.reimbursement(Plans.perShare(Plans.observed(Plans.frame("b"), observation)), Plans.flat(50)));
    }

    private static Observation thirtyDays(Observation.Inside inside) {
        return new Observation(30, inside, Accidents.COVERED, "/observation");
    }

    private static CompiledPlan when(EventMatch when) {
        return Plans.plan("P", Plans.reimbursement(Plans.when(Plans.frame("b"), when), Plans.flat(50)));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-31, -NOT_COVERED_ON_DAY",
        "2025-04-01, 50.00",
        "2026-03-31, 50.00",
        "2026-04-01, -NOT_COVERED_ON_DAY"
    })
    void the_day_of_admission_must_be_covered(String admitted, String expected) {
        assertThat(ACase.of(Plans.plan("P", Plans.reimbursement(Plans.frame("b"), Plans.flat(50))))
                        .stay(admitted, 3)
                        .selfPay("100.00")
                        .outcomes())
                .containsExactly("b " + expected);
    }

    @Test
    void an_accident_counts_on_its_own_day_and_a_tumour_on_its_pathology_report() {
        CompiledPlan plan = when(EventMatch.any("/w"));
        assertThat(ACase.of(plan)
                        .occurred("2025-03-30")
                        .accident()
                        .selfPay("100.00")
                        .outcomes())
                .containsExactly("b -NOT_COVERED_ON_DAY");
        assertThat(ACase.of(Plans.hubeiSevere())
                        .stay("2025-03-30", 9)
                        .tumour("C50", "3", "2025-04-02")
                        .confirming("CANCER_PATHOLOGY")
                        .outcomes())
                .containsExactly("severe 10000.00");
    }

    @ParameterizedTest
    @CsvSource({"2025-04-30, -IN_OBSERVATION", "2025-05-01, 50.00"})
    void nothing_is_paid_inside_the_observation_period(String admitted, String expected) {
        assertThat(ACase.of(observed(thirtyDays(new Observation.Nothing())))
                        .stay(admitted, 3)
                        .selfPay("100.00")
                        .outcomes())
                .containsExactly("b " + expected);
    }

    @Test
    void a_part_is_paid_inside_with_one_rounding() {
        CompiledPlan plan = observed(thirtyDays(new Observation.Reduced(Percentage.percent(50))));
        assertThat(new ACase()
                        .holding(plan, 3)
                        .stay("2025-04-10", 3)
                        .selfPay("0.03")
                        .outcomes())
                .containsExactly("b 0.02");
    }

    @Test
    void a_fixed_sum_is_paid_inside_for_each_share() {
        CompiledPlan plan = observed(thirtyDays(new Observation.Fixed(yuan("300.00"))));
        assertThat(new ACase()
                        .holding(plan, 2)
                        .stay("2025-04-10", 3)
                        .selfPay("10000.00")
                        .outcomes())
                .containsExactly("b 600.00");
    }

    @Test
    void an_event_inside_may_end_the_plan() {
        // When
        Determination determination = ACase.of(observed(thirtyDays(new Observation.EndsPlan())))
                .stay("2025-04-10", 3)
                .selfPay("100.00")
                .decide();

        // Then
        assertThat(Outcomes.of(determination)).containsExactly("b -IN_OBSERVATION");
        assertThat(determination.endings())
                .singleElement()
                .extracting(CoverageEnding::reason)
                .isEqualTo(CoverageEnding.Reason.DIAGNOSED_IN_OBSERVATION);
    }

    @Test
    void an_unconfirmed_illness_inside_does_not_end_the_plan_yet() {
        // Given
        CompiledPlan plan = Plans.plan(
                "P",
                Plans.severe(
                        Plans.observed(Plans.frame("severe"), thirtyDays(new Observation.EndsPlan())),
                        Benefit.MilderPaid.KEPT));

        // When
        Determination open =
                ACase.of(plan).stay("2025-04-10", 3).diagnosis("C50").decide();
        Determination confirmed = ACase.of(plan)
                .stay("2025-04-10", 3)
                .diagnosis("C50")
                .confirming("CANCER_PATHOLOGY")
                .decide();

        // Then
        assertThat(Outcomes.of(open)).containsExactly("severe ?CONFIRMATION_NEEDED");
        assertThat(open.endings()).isEmpty();
        assertThat(Outcomes.of(confirmed)).containsExactly("severe -IN_OBSERVATION");
        assertThat(confirmed.endings()).hasSize(1);
    }

    @Test
    void a_waiver_and_an_accident_lift_the_observation() {
        CompiledPlan covered = observed(thirtyDays(new Observation.Nothing()));
        CompiledPlan observedToo =
                observed(new Observation(30, new Observation.Nothing(), Accidents.OBSERVED, "/observation"));
        DateSpan year = DateSpan.of(ACase.COVER_FROM, ACase.COVER_FROM.plusYears(1));
        assertThat(new ACase()
                        .holding(covered, 1, year, ObservationWaiver.WAIVED)
                        .stay("2025-04-10", 3)
                        .selfPay("100.00")
                        .outcomes())
                .containsExactly("b 50.00");
        assertThat(ACase.of(covered)
                        .accident()
                        .stay("2025-04-10", 3)
                        .selfPay("100.00")
                        .outcomes())
                .containsExactly("b 50.00");
        assertThat(ACase.of(observedToo)
                        .accident()
                        .stay("2025-04-10", 3)
                        .selfPay("100.00")
                        .outcomes())
                .containsExactly("b -IN_OBSERVATION");
    }

    @ParameterizedTest
    @CsvSource({
        "OCCURRENCE, 2027-07-02",
        "ADMISSION, 2027-07-02",
        "DISCHARGE, 2027-07-12",
        "SETTLEMENT, 2027-07-12",
        "DIAGNOSIS, 2027-07-05"
    })
    void a_claim_lapses_after_its_window(FilingWindow.Start start, String lastDay) {
        CompiledPlan base = Plans.hubeiSevere();
        CompiledPlan plan = new CompiledPlan(
                base.code(),
                base.kind(),
                base.region(),
                base.termsDigest(),
                new FilingWindow(24, start, "/filing"),
                List.of(),
                base.benefits(),
                base.across());
        ACase cancer = ACase.of(plan).tumour("C50", "3", "2025-07-05").confirming("CANCER_PATHOLOGY");
        assertThat(cancer.filed(lastDay).outcomes()).containsExactly("severe 10000.00");
        assertThat(cancer.filed(java.time.LocalDate.parse(lastDay).plusDays(1).toString())
                        .outcomes())
                .containsExactly("severe -FILED_TOO_LATE");
    }

    @Test
    void a_window_from_a_day_the_event_lacks_runs_from_its_occurrence() {
        ACase outpatient = ACase.of(when(EventMatch.any("/w")))
                .kind(EventKind.OUTPATIENT)
                .occurred("2025-07-02")
                .selfPay("100.00");
        assertThat(outpatient.filed("2027-07-02").outcomes()).containsExactly("b 50.00");
        assertThat(outpatient.filed("2027-07-03").outcomes()).containsExactly("b -FILED_TOO_LATE");
    }

    @ParameterizedTest
    @EnumSource(EventKind.class)
    void a_benefit_answers_to_its_events(EventKind kind) {
        EventMatch inpatient = EventMatch.of(Set.of(EventKind.INPATIENT), "/w");
        assertThat(ACase.of(when(inpatient)).kind(kind).selfPay("100.00").outcomes())
                .containsExactly(kind == EventKind.INPATIENT ? "b 50.00" : "b -EVENT_NOT_COVERED");
    }

    @Test
    void an_event_may_be_more_than_its_kind() {
        assertThat(ACase.of(when(EventMatch.of(Set.of(EventKind.ACCIDENT), "/w")))
                        .accident()
                        .selfPay("1.00")
                        .outcomes())
                .containsExactly("b 0.50");
        assertThat(ACase.of(when(EventMatch.of(Set.of(EventKind.DIAGNOSIS), "/w")))
                        .diagnosis("A00")
                        .selfPay("1.00")
                        .outcomes())
                .containsExactly("b 0.50");
        assertThat(ACase.of(when(EventMatch.of(Set.of(EventKind.DISABILITY), "/w")))
                        .disabled(3)
                        .selfPay("1.00")
                        .outcomes())
                .containsExactly("b 0.50");
        assertThat(ACase.of(when(EventMatch.of(Set.of(EventKind.DEATH), "/w")))
                        .died("2025-07-09")
                        .selfPay("1.00")
                        .outcomes())
                .containsExactly("b 0.50");
    }

    @Test
    void cause_level_and_diagnoses_may_be_asked_for() {
        EventMatch asked = new EventMatch(
                Set.of(),
                Set.of(Cause.ILLNESS),
                2,
                IllnessSelection.ANY,
                CodePrefixes.of(List.of("I", "F20")),
                CodePrefixes.of(List.of("F00")),
                "/w");
        assertThat(ACase.of(when(asked))
                        .diagnosis("A00")
                        .diagnosis("I21")
                        .selfPay("1.00")
                        .outcomes())
                .containsExactly("b 0.50");
        assertThat(ACase.of(when(asked)).diagnosis("A00").selfPay("1.00").outcomes())
                .containsExactly("b -DIAGNOSIS_NOT_COVERED");
        assertThat(ACase.of(when(asked))
                        .diagnosis("F00")
                        .diagnosis("I21")
                        .selfPay("1.00")
                        .outcomes())
                .containsExactly("b -DIAGNOSIS_NOT_COVERED");
        assertThat(ACase.of(when(asked))
                        .diagnosis("I21")
                        .diagnosis("F00")
                        .selfPay("1.00")
                        .outcomes())
                .containsExactly("b 0.50");
        assertThat(ACase.of(when(asked))
                        .level(1)
                        .diagnosis("I21")
                        .selfPay("1.00")
                        .outcomes())
                .containsExactly("b -HOSPITAL_LEVEL_TOO_LOW");
        assertThat(ACase.of(when(asked))
                        .level(2)
                        .diagnosis("I21")
                        .selfPay("1.00")
                        .outcomes())
                .containsExactly("b 0.50");
        assertThat(ACase.of(when(asked))
                        .accident()
                        .diagnosis("I21")
                        .selfPay("1.00")
                        .outcomes())
                .containsExactly("b -CAUSE_NOT_COVERED");
    }

    @Test
    void one_mark_of_an_exclusion_is_enough() {
        // Given
        CompiledPlan plan = Plans.excluding(
                Plans.plan(
                        "P",
                        Plans.reimbursement(Plans.frame("b"), Plans.flat(50)),
                        Plans.reimbursement(Plans.frame("c"), Plans.flat(50))),
                new Exclusion(
                        "SELF_INJURY",
                        CodePrefixes.of(List.of("X60")),
                        Exclusion.Reach.ANY_DIAGNOSIS,
                        Set.of(),
                        Set.of("SELF_INJURY"),
                        Set.of(),
                        "/exclusions/0"),
                new Exclusion(
                        "NO_ACCIDENT",
                        CodePrefixes.NONE,
                        Set.of(Cause.ACCIDENT),
                        Set.of(),
                        Set.of("c"),
                        "/exclusions/1"));

        // Then
        assertThat(ACase.of(plan).selfPay("1.00").outcomes()).containsExactly("b 0.50", "c 0.50");
        assertThat(ACase.of(plan)
                        .diagnosis(Diagnosis.of("S00"))
                        .diagnosis("X60.1")
                        .selfPay("1.00")
                        .outcomes())
                .containsExactly("b -EXCLUDED SELF_INJURY", "c -EXCLUDED SELF_INJURY");
        assertThat(ACase.of(plan)
                        .found(Set.of(), Set.of(), Set.of("SELF_INJURY"))
                        .selfPay("1.00")
                        .outcomes())
                .containsExactly("b -EXCLUDED SELF_INJURY", "c -EXCLUDED SELF_INJURY");
        assertThat(ACase.of(plan).accident().selfPay("1.00").outcomes())
                .containsExactly("b 0.50", "c -EXCLUDED NO_ACCIDENT");
        assertThat(plan.across()).isEqualTo(AcrossPlans.STACKING);
    }

    @Test
    void an_excluded_diagnosis_is_the_main_one_unless_the_terms_say_any() {
        // Given
        CompiledPlan plan = Plans.excluding(
                Plans.plan("P", Plans.reimbursement(Plans.frame("b"), Plans.flat(50))),
                new Exclusion(
                        "MENTAL", CodePrefixes.of(List.of("F20")), Set.of(), Set.of(), Set.of(), "/exclusions/0"));

        // Then
        assertThat(ACase.of(plan).diagnosis("F20.9").selfPay("1.00").outcomes()).containsExactly("b -EXCLUDED MENTAL");
        assertThat(ACase.of(plan)
                        .diagnosis("J18.9")
                        .diagnosis("F20.9")
                        .selfPay("1.00")
                        .outcomes())
                .containsExactly("b 0.50");
        assertThat(ACase.of(plan).selfPay("1.00").outcomes()).containsExactly("b 0.50");
    }

    @Test
    void a_reimbursement_may_ask_for_an_illness_and_a_lump_sum_too() {
        CompiledPlan plan = Plans.plan(
                "P",
                Plans.severe(
                        Plans.when(Plans.frame("severe"), Plans.ill(Illnesses.INVASIVE)), Benefit.MilderPaid.KEPT));
        assertThat(ACase.of(plan)
                        .diagnosis("C34")
                        .confirming("CANCER_PATHOLOGY")
                        .outcomes())
                .containsExactly("severe -ILLNESS_NOT_LISTED");
        assertThat(ACase.of(plan)
                        .diagnosis("C50")
                        .confirming("CANCER_PATHOLOGY")
                        .outcomes())
                .containsExactly("severe 10000.00");
        assertThat(ACase.of(Plans.bijie()).diagnosis("A00").selfPay("1.00").outcomes())
                .containsExactly("severe-medical -ILLNESS_NOT_LISTED");
    }
}
