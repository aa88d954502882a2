package org.huzhu.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.kernel.money.Money.yuan;

import java.util.List;
import org.huzhu.benefit.event.EventKind;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.benefit.plan.Benefit;
import org.huzhu.benefit.plan.BenefitFrame;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.benefit.plan.LevelAmounts;
import org.huzhu.kernel.money.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Allowances by the day, and fixed sums by the stay. */
class StayBenefitsTest {

    private static CompiledPlan allowance(int fromDay, int perStay, int perPeriod) {
        return Plans.plan(
                "A",
                new Benefit.DailyAllowance(
                        Plans.perShare(Plans.frame("a")), yuan("10.00"), fromDay, perStay, perPeriod));
    }

    private static CompiledPlan fixed(BenefitFrame frame, int staysMax, Integer... factors) {
        return Plans.plan(
                "F",
                new Benefit.FixedPerStay(
                        frame,
                        new LevelAmounts(yuan("160.00"), yuan("220.00"), yuan("300.55")),
                        List.of(factors).stream().map(Percentage::percent).toList(),
                        staysMax));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 10, 100.00",
        "2, 10, 90.00",
        "4, 4, 10.00",
        "4, 3, -STAY_TOO_SHORT",
        "1, 0, 10.00",
        "2, 0, -STAY_TOO_SHORT"
    })
    void an_allowance_begins_with_its_first_day(int fromDay, long days, String expected) {
        assertThat(ACase.of(allowance(fromDay, 0, 0)).stayOf(days).outcomes()).containsExactly("a " + expected);
    }

    @ParameterizedTest
    @CsvSource({"7, 70.00", "8, 70.00", "6, 60.00"})
    void an_allowance_keeps_to_the_most_days_of_a_stay(long days, String expected) {
        assertThat(ACase.of(allowance(1, 7, 0)).stayOf(days).outcomes()).containsExactly("a " + expected);
    }

    @Test
    void an_allowance_keeps_to_the_most_days_of_the_period() {
        // Given
        CompiledPlan plan = allowance(1, 7, 10);

        // When
        Determination first = ACase.of(plan).stayOf(9).decide();
        Determination second =
                ACase.of(plan).event("2").stayOf(9).after(first.after()).decide();
        Determination third =
                ACase.of(plan).event("3").stayOf(9).after(second.after()).decide();
        Determination firstAgain = ACase.of(plan).stayOf(9).after(third.after()).decide();

        // Then
        assertThat(Outcomes.of(first)).containsExactly("a 70.00");
        assertThat(Outcomes.of(second)).containsExactly("a 30.00");
        assertThat(Outcomes.of(third)).containsExactly("a -DAYS_USED_UP");
        assertThat(Outcomes.of(firstAgain)).containsExactly("a -ALREADY_PAID_FOR_EVENT");
    }

    @Test
    void a_longer_stay_of_the_same_event_pays_the_days_that_came_on_top() {
        // Given
        CompiledPlan plan = allowance(1, 0, 10);
        Determination first = ACase.of(plan).stayOf(4).decide();

        // When
        Determination longer = ACase.of(plan).stayOf(7).after(first.after()).decide();
        Determination other =
                ACase.of(plan).event("2").stayOf(7).after(longer.after()).decide();

        // Then
        assertThat(Outcomes.of(longer)).containsExactly("a 30.00");
        assertThat(Outcomes.of(other)).containsExactly("a 30.00");
    }

    @Test
    void an_allowance_is_for_each_share() {
        assertThat(new ACase().holding(allowance(1, 0, 0), 3).stayOf(5).outcomes())
                .containsExactly("a 150.00");
    }

    @Test
    void an_allowance_waits_for_the_discharge_and_needs_a_stay() {
        assertThat(ACase.of(allowance(1, 0, 0)).notDischarged().outcomes()).containsExactly("a ?DISCHARGE_NEEDED");
        assertThat(ACase.of(allowance(1, 0, 0))
                        .occurred("2025-07-02")
                        .kind(EventKind.OUTPATIENT)
                        .outcomes())
                .containsExactly("a -EVENT_NOT_COVERED");
    }

    @ParameterizedTest
    @CsvSource({"1, 160.00", "2, 220.00", "3, 300.55", "0, -HOSPITAL_LEVEL_UNKNOWN"})
    void a_fixed_sum_depends_on_the_hospital(int level, String expected) {
        assertThat(ACase.of(fixed(Plans.frame("f"), 0)).level(level).outcomes()).containsExactly("f " + expected);
    }

    @Test
    void a_fixed_sum_falls_with_the_stays_and_ends_after_the_last_factor() {
        // Given
        CompiledPlan plan = fixed(Plans.perShare(Plans.frame("f")), 0, 100, 50);

        // When
        Determination first = new ACase().holding(plan, 3).decide();
        Determination second =
                new ACase().holding(plan, 3).event("2").after(first.after()).decide();
        Determination third =
                new ACase().holding(plan, 3).event("3").after(second.after()).decide();
        Determination firstAgain =
                new ACase().holding(plan, 3).after(second.after()).decide();

        // Then
        assertThat(Outcomes.of(first)).containsExactly("f 901.65");
        assertThat(Outcomes.of(second)).containsExactly("f 450.83");
        assertThat(Outcomes.of(third)).containsExactly("f -STAYS_USED_UP");
        assertThat(Outcomes.of(firstAgain)).containsExactly("f -ALREADY_PAID_FOR_EVENT");
    }

    @Test
    void a_fixed_sum_may_be_for_some_stays_only() {
        // Given
        CompiledPlan plan = fixed(Plans.frame("f"), 1);
        Determination first = ACase.of(plan).decide();

        // When
        Determination second = ACase.of(plan).event("2").after(first.after()).decide();

        // Then
        assertThat(Outcomes.of(first)).containsExactly("f 300.55");
        assertThat(Outcomes.of(second)).containsExactly("f -STAYS_USED_UP");
        assertThat(ACase.of(plan).occurred("2025-07-02").outcomes()).containsExactly("f -EVENT_NOT_COVERED");
    }
}
