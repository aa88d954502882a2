package org.huzhu.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.kernel.money.Money.yuan;

import java.time.LocalDate;
import java.util.List;
import org.huzhu.benefit.held.HeldCoverage.ObservationWaiver;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.benefit.plan.AcrossPlans;
import org.huzhu.benefit.plan.AcrossPlans.Indemnity;
import org.huzhu.benefit.plan.AcrossPlans.Keeps;
import org.huzhu.benefit.plan.AcrossPlans.Pairing;
import org.huzhu.benefit.plan.AcrossPlans.Scope;
import org.huzhu.benefit.plan.AcrossPlans.TotalLimit;
import org.huzhu.benefit.plan.Benefit;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.time.DateSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several partners of one benefit, top-ups beside each other, and plans that a total does not name. */
class PartnersTest {

    private static Benefit rate(String code, int percent) {
        return Plans.reimbursement(Plans.frame(code), Plans.flat(percent));
    }

    private static Benefit.TopUp topUp(String code, int percent) {
        return new Benefit.TopUp(Plans.frame(code), Plans.flat(percent), Money.ZERO);
    }

    private static AcrossPlans pairs(Scope per, String benefit, String plan, String... others) {
        return new AcrossPlans(
                List.of(others).stream()
                        .map(other -> new Pairing(benefit, plan, other, per, Keeps.HIGHER, "/acrossPlans/exclusive/0"))
                        .toList(),
                List.of(),
                List.of(),
                Indemnity.UNLIMITED);
    }

    /** b gives way to a; c would give way to b, but b is not paid. */
    @Test
    void a_benefit_does_not_give_way_to_one_that_gave_way_itself() {
        // Given
        CompiledPlan plan =
                Plans.plan("P", pairs(Scope.EVENT, "b", "P", "a", "c"), rate("a", 80), rate("b", 70), rate("c", 60));

        // When
        List<String> outcomes = ACase.of(plan).selfPay("100.00").outcomes();

        // Then
        assertThat(outcomes).containsExactly("a 80.00", "b -EXCLUSIVE_WITH_OTHER P/a", "c 60.00");
    }

    @Test
    void of_two_equal_benefits_of_a_plan_the_first_by_code_is_kept_wherever_it_stands() {
        // Given
        CompiledPlan plan = Plans.plan("P", pairs(Scope.EVENT, "b", "P", "a"), rate("b", 70), rate("a", 70));

        // When
        List<String> outcomes = ACase.of(plan).selfPay("100.00").outcomes();

        // Then
        assertThat(outcomes).containsExactly("b -EXCLUSIVE_WITH_OTHER P/a", "a 70.00");
    }

    @Test
    void of_two_equal_benefits_of_two_plans_the_plan_that_is_first_by_code_keeps_its_own() {
        // Given
        CompiledPlan first = Plans.plan("A", pairs(Scope.EVENT, "z", "B", "a"), rate("z", 70));
        CompiledPlan second = Plans.plan("B", rate("a", 70));

        // When
        List<String> outcomes =
                ACase.of(second).holding(first, 1).selfPay("100.00").outcomes();

        // Then
        assertThat(outcomes).containsExactly("z 70.00", "a -EXCLUSIVE_WITH_OTHER A/z");
    }

    /** A and B were paid 20.00 and 30.00; both are partners of c, each by its own plan's word. */
    @Test
    void what_partners_of_two_plans_were_paid_before_is_taken_off_both_times() {
        // Given
        CompiledPlan a = Plans.plan("A", pairs(Scope.PERIOD, "a", "C", "c"), rate("a", 20));
        CompiledPlan b = Plans.plan("B", pairs(Scope.PERIOD, "b", "C", "c"), rate("b", 30));
        CompiledPlan c = Plans.plan("C", rate("c", 90));
        Determination paid = ACase.of(a).holding(b, 1).selfPay("100.00").decide();

        // When
        List<String> outcomes = ACase.of(a)
                .holding(b, 1)
                .holding(c, 1)
                .event("2")
                .selfPay("100.00")
                .after(paid.after())
                .outcomes();

        // Then
        assertThat(Outcomes.of(paid)).containsExactly("a 20.00", "b 30.00");
        assertThat(outcomes).containsExactly("a -EXCLUSIVE_WITH_OTHER C/c", "b -EXCLUSIVE_WITH_OTHER C/c", "c 40.00");
    }

    /** The version of last year named its benefit x, this year's is y; 30.00 of y were paid in this year's period. */
    @ParameterizedTest
    @CsvSource({"PERIOD, 2", "EVENT, event-1"})
    void a_version_whose_cover_is_over_does_not_hide_the_partners_of_the_version_in_force(Scope per, String event) {
        // Given
        CompiledPlan old = version("old", Plans.plan("A", pairs(per, "x", "C", "c"), rate("x", 30)));
        CompiledPlan current = version("new", Plans.plan("A", pairs(per, "y", "C", "c"), rate("y", 30)));
        CompiledPlan c = Plans.plan("C", rate("c", 90));
        DateSpan lastYear = DateSpan.of(ACase.COVER_FROM.minusYears(1), ACase.COVER_FROM);
        Determination paid = ACase.of(current).selfPay("100.00").decide();

        // When
        List<String> outcomes = ACase.of(current)
                .holding(old, 1, lastYear, ObservationWaiver.NONE)
                .holding(c, 1)
                .event(event)
                .selfPay("100.00")
                .after(paid.after())
                .outcomes();

        // Then
        assertThat(Outcomes.of(paid)).containsExactly("y 30.00");
        assertThat(outcomes).contains("x -NOT_COVERED_ON_DAY", "c 60.00");
    }

    @Test
    void a_partner_that_the_terms_dropped_still_counts_in_the_period_of_its_plan() {
        // Given
        DateSpan calendarYear = DateSpan.of(LocalDate.parse("2025-01-01"), LocalDate.parse("2026-01-01"));
        CompiledPlan withPartner = Plans.plan("A", rate("x", 30));
        CompiledPlan without = Plans.plan("A", rate("y", 20));
        CompiledPlan c = Plans.plan("C", pairs(Scope.PERIOD, "c", "A", "x"), rate("c", 90));
        Determination paid = new ACase()
                .holding(withPartner, 1, calendarYear, ObservationWaiver.NONE)
                .selfPay("100.00")
                .decide();

        // When
        List<String> outcomes = ACase.of(c)
                .holding(without, 1, calendarYear, ObservationWaiver.NONE)
                .event("2")
                .selfPay("100.00")
                .after(paid.after())
                .outcomes();

        // Then
        assertThat(Outcomes.of(paid)).containsExactly("x 30.00");
        assertThat(outcomes).containsExactly("y 20.00", "c 60.00");
    }

    private static CompiledPlan version(String digest, CompiledPlan plan) {
        return new CompiledPlan(
                plan.code(),
                plan.kind(),
                plan.region(),
                digest,
                plan.filing(),
                plan.exclusions(),
                plan.benefits(),
                plan.across());
    }

    @Test
    void a_pair_with_a_top_up_holds_when_a_later_top_up_pays_nothing() {
        // Given
        CompiledPlan plan = Plans.plan(
                "A", pairs(Scope.EVENT, "top-up", "A", "a"), topUp("top-up", 50), topUp("zero", 0), rate("a", 50));

        // When
        List<String> outcomes = ACase.of(plan).selfPay("1000.00").outcomes();

        // Then
        assertThat(outcomes).containsExactly("top-up -EXCLUSIVE_WITH_OTHER A/a", "zero -RATE_IS_ZERO", "a 500.00");
    }

    /** Two shares at 80 % of the remaining 500.00 are 800.00; only 500.00 remain. */
    @Test
    void a_top_up_of_several_shares_stays_within_the_burden_where_a_plan_says_so() {
        // Given
        Benefit.TopUp perShare = new Benefit.TopUp(Plans.perShare(Plans.frame("top-up")), Plans.flat(80), Money.ZERO);
        CompiledPlan within = Plans.plan("A", Plans.WITHIN_BURDEN, perShare, rate("a", 50));
        CompiledPlan unlimited = Plans.plan("A", perShare, rate("a", 50));

        // When
        List<String> outcomes =
                new ACase().holding(within, 2).selfPay("1000.00").outcomes();

        // Then
        assertThat(outcomes).containsExactly("top-up 500.00", "a 500.00");
        assertThat(new ACase().holding(unlimited, 2).selfPay("1000.00").outcomes())
                .containsExactly("top-up 800.00", "a 500.00");
    }

    @Test
    void a_plan_of_another_total_takes_nothing_from_this_one() {
        // Given
        CompiledPlan a = Plans.plan("A", total("OTHER"), rate("a", 80));
        CompiledPlan b = Plans.plan("B", rate("b", 80));
        CompiledPlan c = Plans.plan("C", total("T"), rate("c", 80));

        // When
        List<String> outcomes =
                ACase.of(a).holding(b, 1).holding(c, 1).selfPay("100.00").outcomes();

        // Then
        assertThat(outcomes).containsExactly("a 80.00", "b 80.00", "c 80.00");
    }

    private static AcrossPlans total(String group) {
        return new AcrossPlans(
                List.of(), List.of(), List.of(new TotalLimit(group, yuan("100.00"), "/total")), Indemnity.UNLIMITED);
    }
}
