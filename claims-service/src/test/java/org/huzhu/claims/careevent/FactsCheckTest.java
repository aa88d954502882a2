package org.huzhu.claims.careevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huzhu.claims.careevent.Facts.TODAY;
import static org.huzhu.claims.careevent.Facts.aStay;
import static org.huzhu.claims.careevent.Facts.settlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huzhu.benefit.event.Cause;
import org.huzhu.benefit.event.EventKind;
import org.huzhu.claims.careevent.rest.EventStatement;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;

class FactsCheckTest {

    private static List<String> faults(Facts facts) {
        return FactsCheck.faults(facts.done(), TODAY).stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    @Test
    void the_worked_example_holds_and_its_eligible_self_pay_is_1874_43() {
        assertThat(faults(aStay())).isEmpty();
        assertThat(Facts.workedExample().eligibleSelfPay()).isEqualTo(Money.yuan("1874.43"));
    }

    @Test
    void a_total_that_is_not_fund_and_burden_names_both_sums() {
        var facts = aStay().settlement(
                        settlement("11980.00", "9374.43", "7500.00", "4480.01", "2000.00", "0.00", "605.57", "600.00"));
        var faults = FactsCheck.faults(facts.done(), TODAY);
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/settlement/totalCost");
            assertThat(fault.code()).isEqualTo("COST_IS_NOT_FUND_AND_BURDEN");
            assertThat(fault.params()).containsEntry("stated", "11980.00").containsEntry("computed", "11980.01");
        });
    }

    @Test
    void a_total_that_is_not_its_parts_is_refused() {
        assertThat(faults(aStay().settlement(settlement(
                        "11980.00", "9374.43", "7500.00", "4480.00", "2000.00", "0.01", "605.57", "600.00"))))
                .containsExactly("/settlement/totalCost COST_IS_NOT_ITS_PARTS");
    }

    @Test
    void funds_that_pay_more_than_the_scope_are_refused() {
        assertThat(faults(aStay().settlement(settlement(
                        "11980.00", "7499.99", "7500.00", "4480.00", "2000.00", "0.00", "2480.01", "600.00"))))
                .containsExactly("/settlement/fundPaid FUND_ABOVE_SCOPE");
    }

    @Test
    void a_deductible_above_the_burden_is_refused() {
        assertThat(faults(aStay().settlement(settlement(
                        "11980.00", "9374.43", "7500.00", "4480.00", "2000.00", "0.00", "605.57", "4480.01"))))
                .containsExactly("/settlement/deductiblePaid DEDUCTIBLE_ABOVE_BURDEN");
    }

    @Test
    void every_negative_and_absurd_amount_is_named_before_sums_are_tried() {
        assertThat(faults(aStay().settlement(settlement(
                        "92233720368547758.07",
                        "9374.43",
                        "-7500.00",
                        "4480.00",
                        "2000.00",
                        "0.00",
                        "605.57",
                        "10000000.01"))))
                .containsExactly(
                        "/settlement/totalCost AMOUNT_ABSURD",
                        "/settlement/fundPaid AMOUNT_NEGATIVE",
                        "/settlement/deductiblePaid AMOUNT_ABSURD");
    }

    @Test
    void a_stay_needs_its_dates_and_its_hospital() {
        assertThat(faults(aStay().stay(null).hospital(null)))
                .containsExactly("/event/admittedOn STAY_MISSING", "/event/hospital HOSPITAL_MISSING");
    }

    @Test
    void nothing_lies_in_the_future_or_backwards() {
        assertThat(faults(aStay().occurredOn("2025-07-17")
                        .stay(new Stay(LocalDate.of(2025, 7, 12), Optional.of(LocalDate.of(2025, 7, 11))))))
                .containsExactly(
                        "/event/occurredOn DATE_IN_FUTURE",
                        "/event/dischargedOn DISCHARGE_BEFORE_ADMISSION",
                        "/event/occurredOn EVENT_AFTER_DISCHARGE");
        assertThat(faults(aStay().stay(new Stay(LocalDate.of(2025, 7, 13), Optional.of(LocalDate.of(2025, 7, 14))))))
                .containsExactly("/settlement/settledOn SETTLED_BEFORE_ADMISSION");
    }

    @Test
    void diagnoses_have_one_main_and_well_formed_codes() {
        Diagnosis odd = new Diagnosis(
                "50.9",
                "ICD-10-NHSA",
                "2.0",
                "",
                Diagnosis.Rank.OTHER,
                Optional.of("7"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 1, 1)));
        assertThat(faults(aStay().diagnoses(odd)))
                .containsExactly(
                        "/event/diagnoses MAIN_DIAGNOSIS_NOT_ONE",
                        "/event/diagnoses/0/code DIAGNOSIS_CODE_MALFORMED",
                        "/event/diagnoses/0/behaviour BEHAVIOUR_UNKNOWN",
                        "/event/diagnoses/0/pathologyOn DATE_IN_FUTURE");
    }

    @Test
    void codes_of_the_national_set_are_well_formed() {
        for (String code : List.of("C50.900", "C56.x00", "C57.800x004", "C56.x00x003", "I21", "A18.0+")) {
            Diagnosis diagnosis = new Diagnosis(
                    code,
                    "ICD-10-NHSA",
                    "2.0",
                    "",
                    Diagnosis.Rank.MAIN,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            assertThat(faults(aStay().diagnoses(diagnosis))).as(code).isEmpty();
        }
    }

    @Test
    void texts_have_a_length() {
        assertThat(faults(aStay().hospital(new Hospital("H".repeat(51), "n".repeat(201), 4))))
                .containsExactly(
                        "/event/hospital/level HOSPITAL_LEVEL_UNKNOWN",
                        "/event/hospital/code TEXT_TOO_LONG",
                        "/event/hospital/name TEXT_TOO_LONG");
    }

    @Test
    void a_disability_has_grades_from_1_to_10_or_none_while_it_is_not_assessed() {
        assertThat(faults(aStay().kind(EventKind.DISABILITY).stay(null))).isEmpty();
        assertThat(faults(aStay().kind(EventKind.DISABILITY).stay(null).grades(8, 10)))
                .isEmpty();
        assertThat(faults(aStay().kind(EventKind.DISABILITY).stay(null).grades(8, 11)))
                .containsExactly("/event/disabilityGrades/1 DISABILITY_GRADE_UNKNOWN");
    }

    @Test
    void a_stay_may_still_run_and_nobody_dies_before_the_event() {
        assertThat(faults(aStay().stay(new Stay(LocalDate.of(2025, 7, 2), Optional.empty()))))
                .isEmpty();
        assertThat(faults(aStay().diedOn("2025-07-01"))).containsExactly("/event/diedOn DEATH_BEFORE_EVENT");
    }

    @Test
    void what_a_statement_leaves_out_is_named_place_by_place() {
        var statement = new EventStatement(
                null,
                null,
                LocalDate.of(2025, 7, 2),
                null,
                null,
                null,
                LocalDate.of(2025, 7, 2),
                new EventStatement.HospitalStatement("H1", null, 3),
                List.of(new EventStatement.DiagnosisStatement(null, "s", "1", null, true, null, null, null, null)),
                null,
                null);
        assertThatThrownBy(() -> EventStatement.read(statement, null, TODAY))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.pointer() + " " + fault.code())
                                .containsExactly(
                                        "/event/kind FIELD_MISSING",
                                        "/event/admittedOn FIELD_MISSING",
                                        "/event/hospital/name FIELD_MISSING",
                                        "/event/diagnoses/0/code FIELD_MISSING"));
    }

    @Test
    void a_code_is_normalised_and_a_lone_diagnosis_is_the_main_one() {
        var statement = new EventStatement(
                EventKind.DIAGNOSIS,
                null,
                LocalDate.of(2025, 7, 2),
                null,
                null,
                null,
                null,
                null,
                List.of(new EventStatement.DiagnosisStatement(
                        " c56.X00 ", "s", "1", null, null, null, null, null, null)),
                null,
                null);
        EventFacts facts = EventStatement.read(statement, null, TODAY);
        assertThat(facts.diagnoses()).singleElement().satisfies(diagnosis -> {
            assertThat(diagnosis.code()).isEqualTo("C56.x00");
            assertThat(diagnosis.rank()).isEqualTo(Diagnosis.Rank.MAIN);
            assertThat(diagnosis).hasToString("Diagnosis[MAIN]");
        });
        assertThat(facts.cause()).isEqualTo(Cause.ILLNESS);
    }
}
