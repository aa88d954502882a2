package org.huzhu.terms.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.terms.PlanTerms;
import org.huzhu.terms.ShippedCatalogue;
import org.huzhu.terms.json.StrictJson;
import org.huzhu.terms.preview.PreviewOutcome.Deviation;
import org.huzhu.terms.schema.TermsRefusal;
import org.junit.jupiter.api.Test;

class TermsPreviewTest {

    @Test
    void stays_of_a_case_run_one_after_the_other() {
        PreviewOutcome outcome = run("ZS-HOSPITAL", """
                {"cases": [{"name": "two stays",
                  "events": [{"kind": "INPATIENT", "selfPay": "1234.56"}, {"kind": "INPATIENT", "selfPay": "1234.56"}],
                  "expected": [{"hospital": "987.65"}, {"total": "864.19"}]}]}""").getFirst();
        assertThat(outcome.total()).isEqualTo(Money.yuan("1851.84"));
        assertThat(outcome.isAsExpected()).isTrue();
    }

    @Test
    void what_is_not_as_expected_is_named() {
        PreviewOutcome outcome = run("ZS-HOSPITAL", """
                {"cases": [{"name": "wrong",
                  "events": [{"kind": "INPATIENT", "selfPay": "1000.00"}],
                  "expected": [{"hospital": "700.00", "severe": "1.00"}]}]}""").getFirst();
        assertThat(outcome.deviations())
                .containsExactlyInAnyOrder(
                        new Deviation(0, "hospital", Money.yuan("700.00"), Optional.of(Money.yuan("800.00"))),
                        new Deviation(0, "severe", Money.yuan("1.00"), Optional.empty()));
    }

    @Test
    void clinical_conditions_count_as_met_unless_the_confirmed_ones_are_named() {
        List<PreviewOutcome> outcomes = run("HB-SEVERE", """
                {"cases": [
                  {"name": "all met", "shares": 4,
                   "events": [{"kind": "INPATIENT", "diagnoses": [{"code": "C50.900", "behaviour": "3"}]}]},
                  {"name": "none confirmed", "shares": 4,
                   "events": [{"kind": "INPATIENT", "diagnoses": [{"code": "C50.900", "behaviour": "3"}], "confirmed": []}]}]}""");
        assertThat(outcomes.get(0).total()).isEqualTo(Money.yuan("40000.00"));
        assertThat(outcomes.get(1).total()).isEqualTo(Money.ZERO);
    }

    @Test
    void bad_cases_are_refused_with_every_fault_by_its_place() {
        assertThatThrownBy(() -> run("ZS-HOSPITAL", """
                        {"cases": [{"name": "x", "events": [{"kind": "LOTTERY"}]}, {"name": "y", "shares": 0, "events": []}]}""")).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(TermsRefusal.PREVIEW_NOT_VALID);
            assertThat(refused.faults())
                    .extracting(fault -> fault.code() + " " + fault.pointer())
                    .containsExactly(
                            "SCHEMA_ENUM /cases/0/events/0/kind",
                            "SCHEMA_MIN_ITEMS /cases/1/events",
                            "SCHEMA_MINIMUM /cases/1/shares");
        });
    }

    @Test
    void a_cover_that_cannot_start_on_that_day_is_refused_by_its_place() {
        assertThatThrownBy(() -> run("HZ-MEDICAL", """
                        {"cases": [{"name": "x", "coverFrom": "2021-02-01", "events": [{"kind": "INPATIENT", "selfPay": "1.00"}]}]}"""))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.code()).isEqualTo("COVER_DOES_NOT_START");
                            assertThat(fault.pointer()).isEqualTo("/cases/0/coverFrom");
                        }));
    }

    @Test
    void plans_that_are_also_held_take_part_by_the_rules_across_plans() {
        // When
        List<PreviewOutcome> outcomes = run("HZ-MEDICAL", """
                {"cases": [
                  {"name": "three parts", "alsoHeld": [{"planCode": "HZ-SEVERE", "version": 1}, {"planCode": "HZ-WOMEN"}],
                   "events": [{"kind": "INPATIENT", "selfPay": "80000.00", "diagnoses": [{"code": "C50.900", "behaviour": "3"}]}],
                   "expected": [{"medical": "30200.00", "HZ-SEVERE/severe": "15000.00", "HZ-WOMEN/women": "20000.00",
                                 "total": "65200.00"}]},
                  {"name": "two shares of another", "alsoHeld": [{"planCode": "HB-SEVERE", "shares": 2, "coverFrom": "2025-01-01"}],
                   "coverFrom": "2025-01-01",
                   "events": [{"kind": "INPATIENT", "selfPay": "1000.00", "diagnoses": [{"code": "C50.900", "behaviour": "3"}]}],
                   "expected": [{"HB-SEVERE/severe": "20000.00", "HB-SEVERE/medical": "1.00"}]}]}""");
        // Then
        assertThat(outcomes.get(0).deviations()).isEmpty();
        assertThat(outcomes.get(1).deviations())
                .containsExactly(new Deviation(0, "HB-SEVERE/medical", Money.yuan("1.00"), Optional.empty()));
        assertThat(PreviewJson.write(outcomes, ShippedCatalogue.load().illnesses())
                        .at("/cases/0/events/0/lines")
                        .findValuesAsText("planCode"))
                .containsExactly("HZ-MEDICAL", "HZ-SEVERE", "HZ-SEVERE", "HZ-SEVERE", "HZ-WOMEN");
    }

    @Test
    void a_plan_that_is_not_known_is_refused_by_its_place() {
        assertThatThrownBy(() -> run("HZ-MEDICAL", """
                        {"cases": [{"name": "x", "events": [{"kind": "INPATIENT"}],
                          "alsoHeld": [{"planCode": "HZ-SEVERE", "version": 7}, {"planCode": "HZ-WOMEN", "coverFrom": "2021-02-01"}]}]}"""))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.code() + " " + fault.pointer())
                                .containsExactly(
                                        "PLAN_UNKNOWN /cases/0/alsoHeld/0/planCode",
                                        "COVER_DOES_NOT_START /cases/0/alsoHeld/1/coverFrom"));
    }

    @Test
    void self_pay_and_a_bill_exclude_each_other() {
        assertThatThrownBy(() -> run("HZ-MEDICAL", """
                        {"cases": [{"name": "x", "events": [{"kind": "INPATIENT", "selfPay": "1.00", "bill":
                          {"totalCost": "1.00", "inScope": "1.00", "fundPaid": "0.00", "personalBurden": "1.00"}}]}]}"""))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.code() + " " + fault.pointer())
                                .containsExactly("SCHEMA_NOT /cases/0/events/0"));
    }

    private static List<PreviewOutcome> run(String plan, String request) {
        PlanTerms terms = ShippedCatalogue.load().newest(plan).orElseThrow().terms();
        return TermsPreview.run(
                terms,
                ShippedCatalogue.load().illnesses(),
                ShippedCatalogue.load().published(),
                PreviewCase.read(StrictJson.read(request)));
    }
}
