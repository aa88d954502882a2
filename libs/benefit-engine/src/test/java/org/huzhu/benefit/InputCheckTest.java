package org.huzhu.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.kernel.money.Money.yuan;

import java.time.LocalDate;
import java.util.List;
import org.huzhu.benefit.event.Diagnosis;
import org.huzhu.benefit.event.EventKind;
import org.huzhu.benefit.event.MedicalBill;
import org.huzhu.benefit.held.HeldCoverage.ObservationWaiver;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.RefusalCategory;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.DateSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Absurd facts are refused, each fault by its place; engine versions are found by name. */
class InputCheckTest {

    private static List<String> faults(ACase absurd) {
        Refused refused = catchThrowableOfType(Refused.class, absurd::decide);
        assertThat(refused.code()).isEqualTo(BenefitRefusal.INPUT_ABSURD);
        return refused.faults().stream().map(InputCheckTest::written).toList();
    }

    private static String written(Fault fault) {
        return fault.pointer() + " " + fault.code();
    }

    private static ACase aCase() {
        return ACase.of(Plans.hubeiHospital());
    }

    @ParameterizedTest
    @CsvSource({
        "100000000.01, 0, 0, 0, 0, 0, totalCost ABSURDLY_LARGE",
        "-0.01, -1.00, -1.00, -1.00, -1.00, -1.00, totalCost NEGATIVE",
        "1.00, 1.01, 0, 0, 0, 0, inScope ABOVE_TOTAL_COST",
        "1.00, 0, 1.01, 0, 0, 0, fundPaid ABOVE_TOTAL_COST",
        "1.00, 0, 0, 1.01, 0, 0, personalBurden ABOVE_TOTAL_COST",
        "1.00, 0, 0, 0, 1.01, 0, prePayment ABOVE_TOTAL_COST",
        "1.00, 0, 0, 0, 0, 1.01, deductiblePaid ABOVE_TOTAL_COST",
        "9.00, 5.00, 5.01, 0, 0, 0, fundPaid ABOVE_SCOPE",
        "9.00, 5.00, 4.00, 5.01, 0, 0, personalBurden ABOVE_REST_OF_COST",
        "9.00, 5.00, 4.00, 0.99, 0, 0, personalBurden BELOW_SELF_PAY",
        "1.00, -0.01, 0, 0, 0, 0, inScope NEGATIVE",
        "1.00, 0, -0.01, 0, 0, 0, fundPaid NEGATIVE",
        "1.00, 0, 0, -0.01, 0, 0, personalBurden NEGATIVE",
        "1.00, 0, 0, 0, -0.01, 0, prePayment NEGATIVE",
        "1.00, 0, 0, 0, 0, -0.01, deductiblePaid NEGATIVE"
    })
    void an_absurd_bill_is_refused(
            String total, String scope, String fund, String burden, String first, String deductible, String fault) {
        MedicalBill bill =
                new MedicalBill(yuan(total), yuan(scope), yuan(fund), yuan(burden), yuan(first), yuan(deductible));
        assertThat(faults(aCase().bill(bill))).contains("/event/bill/" + fault);
    }

    @ParameterizedTest
    @CsvSource({
        "9.00, 5.00, 4.00, 5.00",
        "9.00, 5.00, 4.00, 1.00",
        "9.00, 0, 4.00, 5.00",
        "9.00, 5.00, 5.00, 0",
        "9.00, 5.00, 4.00, 0"
    })
    void figures_that_agree_or_are_not_known_are_accepted(String total, String scope, String fund, String burden) {
        MedicalBill bill = new MedicalBill(yuan(total), yuan(scope), yuan(fund), yuan(burden), Money.ZERO, Money.ZERO);
        assertThat(aCase().bill(bill).decide().lines()).hasSize(1);
    }

    @Test
    void the_largest_bill_is_accepted() {
        assertThat(aCase().selfPay("100000000.00").outcomes()).containsExactly("hospital 70000000.00");
    }

    @Test
    void absurd_days_are_refused() {
        assertThat(faults(aCase().stay("1949-12-31", 1)))
                .containsExactly("/event/dates/occurredOn ABSURD_DAY", "/event/dates/admittedOn ABSURD_DAY");
        assertThat(faults(aCase().stay("2199-12-31", 1)))
                .containsExactly("/event/dates/dischargedOn ABSURD_DAY", "/event/dates/settledOn ABSURD_DAY");
        assertThat(faults(aCase().filed("2200-01-01"))).containsExactly("/event/dates/filedOn ABSURD_DAY");
        assertThat(faults(aCase().diagnosedOn("1900-01-01"))).containsExactly("/event/dates/diagnosedOn ABSURD_DAY");
        assertThat(faults(aCase().decidedOn("2200-01-01"))).containsExactly("/decidedOn ABSURD_DAY");
        assertThat(faults(aCase().died("2025-07-01"))).containsExactly("/event/dates/diedOn BEFORE_OCCURRENCE");
        assertThat(faults(aCase().died("2200-01-01"))).containsExactly("/event/dates/diedOn ABSURD_DAY");
        assertThat(faults(aCase().tumour("C50", "3", "1900-01-01")))
                .containsExactly("/event/diagnoses/0/pathologyOn ABSURD_DAY");
        assertThat(aCase().stay("1950-01-01", 1).outcomes()).containsExactly("hospital -NOT_COVERED_ON_DAY");
    }

    @Test
    void an_absurd_stay_is_refused() {
        assertThat(faults(aCase().stayOf(-1))).containsExactly("/event/dates/dischargedOn BEFORE_ADMISSION");
        assertThat(faults(aCase().stayOf(3661))).containsExactly("/event/dates/dischargedOn STAY_TOO_LONG");
        assertThat(aCase().stayOf(3660).outcomes()).containsExactly("hospital -NOTHING_ELIGIBLE");
        assertThat(faults(aCase().dischargedWithoutAdmission())).containsExactly("/event/dates/admittedOn MISSING");
    }

    @Test
    void absurd_marks_are_refused() {
        assertThat(faults(aCase().level(4))).containsExactly("/event/hospitalLevel OUT_OF_RANGE");
        assertThat(faults(aCase().level(-1))).containsExactly("/event/hospitalLevel OUT_OF_RANGE");
        assertThat(faults(aCase().event(""))).containsExactly("/event/key EMPTY");
        assertThat(faults(aCase().disabled(0))).containsExactly("/event/disabilityGrades OUT_OF_RANGE");
        assertThat(faults(aCase().disabled(11))).containsExactly("/event/disabilityGrades OUT_OF_RANGE");
        assertThat(faults(aCase().diagnosis(new Diagnosis("C50", "7", "", "", null))))
                .containsExactly("/event/diagnoses/0/behaviour UNKNOWN");
    }

    @Test
    void too_many_codes_are_refused() {
        ACase many = aCase();
        ACase most = aCase();
        for (int i = 0; i < 101; i++) {
            many.diagnosis("A00").procedure("01");
        }
        for (int i = 0; i < 100; i++) {
            most.diagnosis("A00").procedure("01");
        }
        assertThat(faults(many)).containsExactly("/event/diagnoses TOO_MANY", "/event/procedures TOO_MANY");
        assertThat(most.outcomes()).containsExactly("hospital -NOTHING_ELIGIBLE");
    }

    @Test
    void absurd_holdings_are_refused() {
        assertThat(faults(new ACase().holding(Plans.hubeiHospital(), 0)))
                .containsExactly("/coverages/0/shares OUT_OF_RANGE");
        assertThat(faults(new ACase().holding(Plans.hubeiHospital(), 1001)))
                .containsExactly("/coverages/0/shares OUT_OF_RANGE");
        assertThat(new ACase().holding(Plans.hubeiHospital(), 1000).outcomes())
                .containsExactly("hospital -NOTHING_ELIGIBLE");
        DateSpan absurd = DateSpan.of(LocalDate.parse("1900-01-01"), LocalDate.parse("2300-01-01"));
        assertThat(faults(aCase().holding(Plans.wubu(), 1, absurd, ObservationWaiver.NONE)))
                .containsExactly(
                        "/coverages/1/period/from ABSURD_DAY",
                        "/coverages/1/period/until ABSURD_DAY",
                        "/coverages/1/observationFrom ABSURD_DAY");
        assertThat(faults(aCase().holdingTheSameAgain())).containsExactly("/coverages/1/id TWICE");
    }

    @Test
    void several_faults_are_named_together() {
        assertThat(faults(aCase().level(9).stayOf(-1).disabled(12))).hasSize(3);
    }

    @Test
    void a_sum_that_does_not_fit_is_an_error_and_never_a_wrong_sum() {
        var plan = Plans.plan(
                "P",
                Plans.severe(Plans.perShare(Plans.frame("severe")), org.huzhu.benefit.plan.Benefit.MilderPaid.KEPT));
        var huge = Plans.plan(
                "H",
                new org.huzhu.benefit.plan.Benefit.Death(
                        Plans.perShare(Plans.frame("death")), Money.fen(Long.MAX_VALUE), Money.fen(1), 0));
        assertThatThrownBy(
                        () -> ACase.of(huge).holding(plan, 1).died("2025-07-03").decide())
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void engine_versions_are_found_by_name() {
        assertThat(BenefitEngines.versions()).containsExactly("1");
        assertThat(BenefitEngines.current().version()).isEqualTo("1");
        assertThat(BenefitEngines.byVersion("1").decide(aCase().input()).engineVersion())
                .isEqualTo("1");
        assertThatThrownBy(() -> BenefitEngines.byVersion("0")).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(BenefitRefusal.ENGINE_VERSION_UNKNOWN);
            assertThat(refused.params()).containsEntry("version", "0");
        });
        assertThat(BenefitRefusal.INPUT_ABSURD.category()).isEqualTo(RefusalCategory.INVALID);
        assertThat(BenefitRefusal.ENGINE_VERSION_UNKNOWN.category()).isEqualTo(RefusalCategory.NOT_FOUND);
        assertThat(aCase().kind(EventKind.DEATH).outcomes()).containsExactly("hospital -EVENT_NOT_COVERED");
    }
}
