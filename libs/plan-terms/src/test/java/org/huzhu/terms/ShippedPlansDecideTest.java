package org.huzhu.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.huzhu.benefit.DeterminationInput;
import org.huzhu.benefit.Stage;
import org.huzhu.benefit.event.CareEvent;
import org.huzhu.benefit.event.Cause;
import org.huzhu.benefit.event.Diagnosis;
import org.huzhu.benefit.event.EventDates;
import org.huzhu.benefit.event.EventKind;
import org.huzhu.benefit.event.MedicalBill;
import org.huzhu.benefit.event.ReviewFindings;
import org.huzhu.benefit.held.Accumulators;
import org.huzhu.benefit.held.HeldCoverage;
import org.huzhu.benefit.outcome.BenefitLine;
import org.huzhu.benefit.outcome.CoverageEnding;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.benefit.outcome.Outcome;
import org.huzhu.benefit.outcome.ReasonCode;
import org.huzhu.kernel.money.Money;
import org.huzhu.terms.Cases.Stay;
import org.huzhu.terms.codec.DeterminationCodec;
import org.junit.jupiter.api.Test;

/** The rules that the shipped plans add to bare sums, with the real engine. */
class ShippedPlansDecideTest {

    private final DeterminationCodec codec = new DeterminationCodec(Cases.SHELF);

    @Test
    void a_mild_thyroid_cancer_at_stage_one_pays_the_mild_sum() {
        // Given
        HeldCoverage severe = Cases.holding("HB-SEVERE", 2);
        Stay stay = Cases.stay(severe)
                .with(new Diagnosis("C73.x00", "3", "TNM", "Ia", null))
                .confirmed("MI01_MILD_TYPE", "SI01_PATHOLOGY");
        // Then
        assertThat(decide(stay, Accumulators.NONE, severe).total()).isEqualTo(Money.yuan("6000.00"));
    }

    @Test
    void the_same_thyroid_cancer_at_stage_two_pays_the_severe_sum() {
        // Given
        HeldCoverage severe = Cases.holding("HB-SEVERE", 2);
        Stay stay = Cases.stay(severe)
                .with(new Diagnosis("C73.x00", "3", "TNM", "II", null))
                .confirmed("SI01_PATHOLOGY");
        // Then
        assertThat(decide(stay, Accumulators.NONE, severe).total()).isEqualTo(Money.yuan("20000.00"));
    }

    @Test
    void an_infarction_with_two_conditions_waits_until_the_ninetieth_day() {
        // Given
        HeldCoverage severe = Cases.holding("HB-SEVERE", 1);
        Stay stay = Cases.stay(severe)
                .with("I21.000", "")
                .found(new ReviewFindings(
                        Set.of("SI02_SYMPTOMS", "SI02_ECG"), Set.of("SI02_ENZYMES", "MI02_DEFINITION"), Set.of()));
        // When
        Determination early = decide(stay, Accumulators.NONE, severe);
        // Then
        LocalDate occurred = stay.admittedOn();
        assertThat(early.lines().getFirst().outcome())
                .isEqualTo(new Outcome.Pending(
                        Outcome.PendingReason.EVIDENCE_NEEDS_TIME,
                        occurred.plusDays(90),
                        List.of("SI02_LVEF_90_DAYS")));
        // When
        CareEvent later =
                stay.confirmed("SI02_SYMPTOMS", "SI02_ECG", "SI02_LVEF_90_DAYS").event();
        Determination after = codec.decide(new DeterminationInput(
                        Stage.DECISION, occurred.plusDays(91), later, List.of(severe), Accumulators.NONE))
                .determination();
        // Then
        assertThat(after.total()).isEqualTo(Money.yuan("10000.00"));
    }

    @Test
    void a_stent_is_no_bypass_and_a_bypass_is() {
        // Given
        HeldCoverage severe = Cases.holding("HB-SEVERE", 1);
        Stay stay = Cases.stay(severe).with("I25.100", "").confirmed("SI05_OPEN_CHEST");
        // Then
        assertThat(reason(decide(stay.procedure("36.0600"), Accumulators.NONE, severe), "severe"))
                .isEqualTo(ReasonCode.ILLNESS_NOT_LISTED);
        assertThat(decide(stay.procedure("36.1200"), Accumulators.NONE, severe).total())
                .isEqualTo(Money.yuan("10000.00"));
    }

    @Test
    void a_secondary_tumour_of_the_ovary_pays_nothing_in_the_womens_plan() {
        // Given
        HeldCoverage women = Cases.holding("HB-WOMEN", 1);
        // Then
        for (String code : List.of("C79.600", "C79.800", "D39.100")) {
            Stay stay = Cases.stay(women).with(code, "").confirmed("OVARY_PRIMARY");
            assertThat(reason(decide(stay, Accumulators.NONE, women), "women"))
                    .as(code)
                    .isEqualTo(ReasonCode.ILLNESS_NOT_LISTED);
        }
    }

    @Test
    void invasive_cancer_ends_the_womens_cover_and_in_situ_does_not() {
        // Given
        HeldCoverage women = Cases.holding("HB-WOMEN", 1);
        Stay stay = Cases.stay(women).confirmed("CERVIX_PRIMARY", "CERVIX_IN_SITU_PATHOLOGY");
        // When
        Determination invasive = decide(stay.with("C53.900", "3"), Accumulators.NONE, women);
        Determination inSitu = decide(stay.with("D06.900", "2"), Accumulators.NONE, women);
        // Then
        assertThat(invasive.total()).isEqualTo(Money.yuan("15000.00"));
        assertThat(invasive.endings())
                .containsExactly(
                        new CoverageEnding(women.id(), "women", stay.admittedOn(), CoverageEnding.Reason.BENEFIT_PAID));
        assertThat(inSitu.total()).isEqualTo(Money.yuan("2000.00"));
        assertThat(inSitu.endings()).isEmpty();
    }

    @Test
    void the_three_parts_of_hangzhou_together_pay_65200_at_most() {
        // Given
        HeldCoverage medical = Cases.holding("HZ-MEDICAL", 1);
        HeldCoverage severe = Cases.holding("HZ-SEVERE", 1);
        HeldCoverage women = Cases.holding("HZ-WOMEN", 1);
        Stay stay = Cases.stay(medical)
                .selfPay("80000.00")
                .with("C50.900", "3")
                .confirmed("SI01_PATHOLOGY", "BREAST_PRIMARY");
        // When
        Determination determination = decide(stay, Accumulators.NONE, medical, severe, women);
        // Then
        assertThat(amounts(determination))
                .isEqualTo(Map.of(
                        "HZ-MEDICAL/medical", "30200.00",
                        "HZ-SEVERE/severe", "15000.00",
                        "HZ-SEVERE/allowance", "0.00",
                        "HZ-SEVERE/in-situ", "0.00",
                        "HZ-WOMEN/women", "20000.00"));
        assertThat(reason(determination, "allowance")).isEqualTo(ReasonCode.EXCLUSIVE_WITH_OTHER);
        assertThat(determination.total()).isEqualTo(Money.yuan("65200.00"));
        // When
        Determination next =
                decide(stay.named("event-2").later(30).ofDays(15), determination.after(), medical, severe, women);
        // Then
        assertThat(next.total()).isEqualTo(Money.ZERO);
    }

    @Test
    void in_situ_may_be_combined_with_the_living_allowance() {
        // Given
        HeldCoverage severe = Cases.holding("HZ-SEVERE", 1);
        Stay stay = Cases.stay(severe).ofDays(25).with("D05.100", "2").confirmed("CIS01_PATHOLOGY");
        // Then
        assertThat(amounts(decide(stay, Accumulators.NONE, severe)))
                .isEqualTo(Map.of(
                        "HZ-SEVERE/severe", "0.00",
                        "HZ-SEVERE/allowance", "2000.00",
                        "HZ-SEVERE/in-situ", "3000.00"));
    }

    @Test
    void death_after_a_paid_disability_pays_the_difference() {
        // Given
        HeldCoverage accident = Cases.holding("HB-ACCIDENT", 4);
        LocalDate on = accident.period().from().plusDays(30);
        CareEvent disability = accident("event-1", EventKind.DISABILITY, on, null, List.of(9, 7), ReviewFindings.NONE);
        CareEvent death = accident("event-1", EventKind.DEATH, on, on.plusDays(100), List.of(), ReviewFindings.NONE);
        // When
        Determination first = decide(disability, Accumulators.NONE, accident);
        Determination second = decide(death, first.after(), accident);
        // Then
        assertThat(first.total()).isEqualTo(Money.yuan("24000.00"));
        assertThat(second.total()).isEqualTo(Money.yuan("36000.00"));
    }

    @Test
    void drunk_driving_is_excluded_once_the_reviewer_confirms_it() {
        // Given
        HeldCoverage accident = Cases.holding("HB-ACCIDENT", 1);
        LocalDate on = accident.period().from().plusDays(3);
        ReviewFindings drunk = new ReviewFindings(Set.of(), Set.of(), Set.of("DRUNK_DRIVING"));
        // When
        Determination sober = decide(
                accident("event-1", EventKind.DEATH, on, on, List.of(), ReviewFindings.NONE),
                Accumulators.NONE,
                accident);
        Determination excluded =
                decide(accident("event-1", EventKind.DEATH, on, on, List.of(), drunk), Accumulators.NONE, accident);
        // Then
        assertThat(sober.total()).isEqualTo(Money.yuan("15000.00"));
        assertThat(excluded.total()).isEqualTo(Money.ZERO);
        assertThat(reason(excluded, "death")).isEqualTo(ReasonCode.EXCLUDED);
    }

    @Test
    void the_enterprise_fund_pays_above_a_threshold_over_all_stays_of_the_year() {
        // Given
        HeldCoverage fund = Cases.holding("CR11-FUND", 1);
        Stay stay = Cases.stay(fund).selfPay("6000.00");
        // When
        Determination first = decide(stay, Accumulators.NONE, fund);
        Determination second = decide(stay.named("event-2").later(30), first.after(), fund);
        Determination third = decide(stay.named("event-3").later(60), second.after(), fund);
        // Then
        assertThat(reason(first, "big-illness")).isEqualTo(ReasonCode.BELOW_DEDUCTIBLE);
        assertThat(second.total()).isEqualTo(Money.yuan("600.00"));
        assertThat(third.total()).isEqualTo(Money.yuan("1800.00"));
    }

    @Test
    void reimbursements_of_two_plans_stay_within_the_burden_and_fixed_sums_do_not_count() {
        // Given
        HeldCoverage hubei = Cases.holding("HB-HOSPITAL", 1);
        HeldCoverage severe = Cases.holding("HB-SEVERE", 1);
        HeldCoverage accident = Cases.holding("HB-NEWFORM-ACCIDENT", 1);
        Stay stay = Cases.stay(hubei)
                .billed(new MedicalBill(
                        Money.yuan("3000.00"),
                        Money.yuan("2500.00"),
                        Money.yuan("500.00"),
                        Money.yuan("2000.00"),
                        Money.ZERO,
                        Money.ZERO))
                .with("S06.300", "")
                .confirmed("SI18_SEQUELAE");
        CareEvent illness = stay.event();
        CareEvent event = new CareEvent(
                illness.key(),
                illness.kind(),
                Cause.ACCIDENT,
                illness.dates(),
                illness.hospitalLevel(),
                illness.diagnoses(),
                illness.procedures(),
                illness.bill(),
                List.of(),
                "",
                illness.findings());
        // When
        Determination determination = decide(event, Accumulators.NONE, hubei, severe, accident);
        // Then
        assertThat(amounts(determination))
                .containsEntry("HB-HOSPITAL/hospital", "1400.00")
                .containsEntry("HB-NEWFORM-ACCIDENT/medical", "600.00")
                .containsEntry("HB-SEVERE/severe", "10000.00");
    }

    @Test
    void a_stay_in_the_observation_period_pays_nothing_and_a_renewal_does() {
        // Given
        HeldCoverage hospital = Cases.holding("HB-HOSPITAL", 1);
        Stay stay = Cases.stay(hospital).later(-162).selfPay("1000.00").with("J18.900", "");
        HeldCoverage renewed = new HeldCoverage(
                hospital.id(),
                hospital.planVersion(),
                hospital.plan(),
                1,
                hospital.period(),
                hospital.observationFrom(),
                HeldCoverage.ObservationWaiver.WAIVED);
        // Then
        assertThat(reason(decide(stay, Accumulators.NONE, hospital), "hospital"))
                .isEqualTo(ReasonCode.IN_OBSERVATION);
        assertThat(decide(stay, Accumulators.NONE, renewed).total()).isEqualTo(Money.yuan("700.00"));
    }

    @Test
    void a_claim_after_two_years_has_lapsed() {
        // Given
        HeldCoverage hospital = Cases.holding("HB-HOSPITAL", 1);
        CareEvent event = Cases.stay(hospital).selfPay("1000.00").event();
        EventDates dates = event.dates();
        LocalDate settled = Objects.requireNonNull(dates.settledOn());
        // Then
        assertThat(decide(filed(event, settled.plusMonths(24)), Accumulators.NONE, hospital)
                        .total())
                .isEqualTo(Money.yuan("700.00"));
        assertThat(reason(
                        decide(filed(event, settled.plusMonths(24).plusDays(1)), Accumulators.NONE, hospital),
                        "hospital"))
                .isEqualTo(ReasonCode.FILED_TOO_LATE);
    }

    @Test
    void an_old_guizhou_case_reads_as_three_shares_and_thirty_a_day() {
        // Given
        HeldCoverage allowance = Cases.holding("GZ-ALLOWANCE-SEVERE", 3);
        Stay stay = Cases.stay(allowance).ofDays(31).with("C34.100", "3").confirmed("SI01_PATHOLOGY");
        // Then
        assertThat(amounts(decide(stay, Accumulators.NONE, allowance)))
                .isEqualTo(Map.of("GZ-ALLOWANCE-SEVERE/allowance", "930.00", "GZ-ALLOWANCE-SEVERE/severe", "30000.00"));
    }

    private static CareEvent filed(CareEvent event, LocalDate on) {
        EventDates dates = event.dates();
        return new CareEvent(
                event.key(),
                event.kind(),
                event.cause(),
                new EventDates(
                        dates.occurredOn(),
                        dates.admittedOn(),
                        dates.dischargedOn(),
                        dates.diagnosedOn(),
                        dates.settledOn(),
                        dates.diedOn(),
                        on),
                event.hospitalLevel(),
                event.diagnoses(),
                event.procedures(),
                event.bill(),
                event.disabilityGrades(),
                event.illnessKey(),
                event.findings());
    }

    private static CareEvent accident(
            String key, EventKind kind, LocalDate on, LocalDate diedOn, List<Integer> grades, ReviewFindings findings) {
        return new CareEvent(
                key,
                kind,
                Cause.ACCIDENT,
                new EventDates(on, null, null, null, null, diedOn, on.plusDays(200)),
                0,
                List.of(Diagnosis.of("S06.000")),
                List.of(),
                MedicalBill.NONE,
                grades,
                "",
                findings);
    }

    private Determination decide(Stay stay, Accumulators used, HeldCoverage... coverages) {
        return decide(stay.event(), used, coverages);
    }

    private Determination decide(CareEvent event, Accumulators used, HeldCoverage... coverages) {
        return codec.decide(Cases.input(event, used, coverages)).determination();
    }

    private static Map<String, String> amounts(Determination determination) {
        Map<String, String> amounts = new TreeMap<>();
        for (BenefitLine line : determination.lines()) {
            amounts.put(
                    line.planCode() + "/" + line.benefitCode(), line.amount().toYuanString());
        }
        return amounts;
    }

    private static ReasonCode reason(Determination determination, String benefit) {
        return determination.lines().stream()
                .filter(line -> line.benefitCode().equals(benefit))
                .map(line -> ((Outcome.NotPayable) line.outcome()).reason())
                .findFirst()
                .orElseThrow();
    }
}
