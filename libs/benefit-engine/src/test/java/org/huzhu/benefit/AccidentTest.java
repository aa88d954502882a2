package org.huzhu.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.kernel.money.Money.yuan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.huzhu.benefit.event.EventKind;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.benefit.plan.AcrossPlans;
import org.huzhu.benefit.plan.AcrossPlans.Indemnity;
import org.huzhu.benefit.plan.AcrossPlans.Keeps;
import org.huzhu.benefit.plan.AcrossPlans.Pairing;
import org.huzhu.benefit.plan.AcrossPlans.Scope;
import org.huzhu.benefit.plan.Benefit;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.kernel.money.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Disability, death and funeral. */
class AccidentTest {

    private static final CompiledPlan PLAN = Plans.plan(
            "ACCIDENT",
            new AcrossPlans(
                    List.of(new Pairing(
                            "disability", "ACCIDENT", "death", Scope.PERIOD, Keeps.HIGHER, "/acrossPlans/exclusive/0")),
                    List.of(),
                    List.of(),
                    Indemnity.UNLIMITED),
            Plans.death("14000.00", "1000.00"),
            Plans.disability("15000.00"));

    private static ACase accident() {
        return ACase.of(PLAN).accident().kind(EventKind.ACCIDENT).occurred("2025-07-02");
    }

    @ParameterizedTest
    @CsvSource({"1, 15000.00", "4, 10500.00", "10, 1500.00"})
    void a_disability_pays_by_its_grade(int grade, String expected) {
        assertThat(accident().disabled(grade).outcomes()).containsExactly("death -NO_DEATH", "disability " + expected);
    }

    @Test
    void a_grade_whose_ratio_is_zero_pays_nothing() {
        // Given
        List<Percentage> onlyTheWorst = new ArrayList<>(Collections.nCopies(10, Percentage.percent(0)));
        onlyTheWorst.set(0, Percentage.WHOLE);
        CompiledPlan plan =
                Plans.plan("D", new Benefit.Disability(Plans.frame("d"), yuan("15000.00"), onlyTheWorst, 180));

        // When
        List<String> outcomes = ACase.of(plan).accident().disabled(2).outcomes();

        // Then
        assertThat(outcomes).containsExactly("d -RATE_IS_ZERO");
        assertThat(ACase.of(plan).accident().disabled(1).outcomes()).containsExactly("d 15000.00");
    }

    /** The cover begins on 1 April; the admission lies in it, the accident does not. */
    @ParameterizedTest
    @CsvSource({"2025-03-31, -NOT_COVERED_ON_DAY", "2025-04-01, 50.00"})
    void an_accident_counts_on_its_own_day_and_not_on_the_admission_after_it(String day, String expected) {
        // Given
        CompiledPlan plan = Plans.plan("P", Plans.reimbursement(Plans.frame("b"), Plans.flat(50)));

        // When
        List<String> outcomes = ACase.of(plan)
                .stay("2025-04-02", 5)
                .accidentOn(day)
                .selfPay("100.00")
                .outcomes();

        // Then
        assertThat(outcomes).containsExactly("b " + expected);
    }

    @Test
    void the_worst_of_several_grades_counts() {
        assertThat(accident().disabled(9, 3, 7).outcomes()).containsExactly("death -NO_DEATH", "disability 12000.00");
    }

    @Test
    void a_worse_grade_later_pays_the_difference() {
        Determination first = accident().disabled(9).decide();
        assertThat(accident().disabled(5).after(first.after()).outcomes())
                .containsExactly("death -NO_DEATH", "disability 6000.00");
    }

    @Test
    void an_unassessed_disability_waits_for_its_assessment() {
        assertThat(accident().kind(EventKind.DISABILITY).outcomes())
                .containsExactly("death -NO_DEATH", "disability ?ASSESSMENT_NEEDED 2025-12-29");
        assertThat(accident().outcomes()).containsExactly("death -NO_DEATH", "disability -NO_DISABILITY");
        Benefit.Disability open = new Benefit.Disability(
                Plans.frame("d"), yuan("100.00"), Plans.disability("1.00").ratios(), 0);
        assertThat(ACase.of(Plans.plan("D", open)).kind(EventKind.DISABILITY).outcomes())
                .containsExactly("d ?ASSESSMENT_NEEDED");
    }

    @ParameterizedTest
    @CsvSource({"2025-07-02, 15000.00", "2025-12-29, 15000.00", "2025-12-30, -DEATH_TOO_LATE"})
    void a_death_pays_with_the_funeral_within_180_days(String died, String expected) {
        assertThat(accident().died(died).outcomes()).containsExactly("death " + expected, "disability -NO_DISABILITY");
    }

    @Test
    void a_death_without_a_bound_pays_at_any_time() {
        CompiledPlan plan = Plans.plan("D", new Benefit.Death(Plans.frame("death"), yuan("60000.00"), yuan("0.00"), 0));
        assertThat(ACase.of(plan).died("2027-01-01").outcomes()).containsExactly("death 60000.00");
    }

    @Test
    void death_and_disability_decided_together_pay_the_higher() {
        assertThat(new ACase()
                        .holding(PLAN, 2)
                        .accident()
                        .occurred("2025-07-02")
                        .disabled(2)
                        .died("2025-07-20")
                        .outcomes())
                .containsExactly("death 30000.00", "disability -EXCLUSIVE_WITH_OTHER ACCIDENT/death");
    }

    @Test
    void death_after_a_paid_disability_pays_the_difference() {
        // Given
        Determination disability = accident().disabled(5).decide();

        // When
        Determination death = accident()
                .event("2")
                .died("2025-09-01")
                .after(disability.after())
                .decide();
        Determination worse =
                accident().event("3").disabled(1).after(death.after()).decide();

        // Then
        assertThat(Outcomes.of(disability)).containsExactly("death -NO_DEATH", "disability 9000.00");
        assertThat(Outcomes.of(death)).containsExactly("death 6000.00", "disability -NO_DISABILITY");
        assertThat(Outcomes.of(worse)).containsExactly("death -NO_DEATH", "disability 9000.00");
    }
}
