package org.huzhu.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.kernel.money.Money.yuan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huzhu.benefit.held.AccumulatorKind;
import org.huzhu.benefit.held.HeldCoverage.ObservationWaiver;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.benefit.plan.AcrossPlans;
import org.huzhu.benefit.plan.AcrossPlans.CapGroup;
import org.huzhu.benefit.plan.AcrossPlans.Indemnity;
import org.huzhu.benefit.plan.AcrossPlans.Keeps;
import org.huzhu.benefit.plan.AcrossPlans.Pairing;
import org.huzhu.benefit.plan.AcrossPlans.Scope;
import org.huzhu.benefit.plan.AcrossPlans.TotalLimit;
import org.huzhu.benefit.plan.Benefit;
import org.huzhu.benefit.plan.Cap;
import org.huzhu.benefit.plan.Cap.Per;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.time.DateSpan;
import org.junit.jupiter.api.Test;

/** Pairs, groups, totals, the personal burden and top-ups. */
class AcrossPlansTest {

    private static Benefit rate(String code, int percent, Cap... caps) {
        return Plans.reimbursement(Plans.frame(code, caps), Plans.flat(percent));
    }

    private static AcrossPlans pairs(Pairing... pairings) {
        return new AcrossPlans(List.of(pairings), List.of(), List.of(), Indemnity.UNLIMITED);
    }

    private static AcrossPlans total(String group, String amount) {
        return new AcrossPlans(
                List.of(), List.of(), List.of(new TotalLimit(group, yuan(amount), "/total")), Indemnity.UNLIMITED);
    }

    private static Pairing pair(String benefit, String plan, String other, Scope per, Keeps keeps) {
        return new Pairing(benefit, plan, other, per, keeps, "/acrossPlans/exclusive/0");
    }

    private static Benefit.TopUp topUp(String threshold, Cap... caps) {
        return new Benefit.TopUp(
                Plans.frame("top-up", caps), Plans.marginal("0.00", 50, "1000.00", 80), yuan(threshold));
    }

    @Test
    void benefits_stack_by_default() {
        assertThat(ACase.of(Plans.plan("P", rate("a", 80), rate("b", 70)))
                        .selfPay("100.00")
                        .outcomes())
                .containsExactly("a 80.00", "b 70.00");
    }

    @Test
    void of_a_pair_the_higher_is_kept_whichever_plan_names_it() {
        CompiledPlan named =
                Plans.plan("A", pairs(pair("a", "B", "b", Scope.EVENT, Keeps.HIGHER)), rate("a", 60), rate("x", 10));
        CompiledPlan other = Plans.plan("B", rate("b", 70));
        assertThat(ACase.of(named).holding(other, 1).selfPay("100.00").outcomes())
                .containsExactly("a -EXCLUSIVE_WITH_OTHER B/b", "x 10.00", "b 70.00");
        assertThat(ACase.of(named)
                        .holding(Plans.plan("B", rate("b", 60)), 1)
                        .selfPay("100.00")
                        .outcomes())
                .containsExactly("a 60.00", "x 10.00", "b -EXCLUSIVE_WITH_OTHER A/a");
    }

    @Test
    void a_pair_per_event_looks_at_the_event_only() {
        // Given
        CompiledPlan plan = Plans.plan(
                "A", pairs(pair("a", "A", "b", Scope.EVENT, Keeps.FIRST_PAID)), rate("a", 60), topUp("0.00"));
        CompiledPlan withB = Plans.plan(
                "A", pairs(pair("a", "A", "b", Scope.EVENT, Keeps.FIRST_PAID)), rate("b", 70), rate("a", 60));
        Determination paidB = ACase.of(withB).selfPay("100.00").decide();

        // Then
        assertThat(Outcomes.of(paidB)).containsExactly("b 70.00", "a -EXCLUSIVE_WITH_OTHER A/b");
        assertThat(ACase.of(plan).selfPay("100.00").after(paidB.after()).outcomes())
                .containsExactly("a -EXCLUSIVE_WITH_OTHER A/b", "top-up 15.00");
        assertThat(ACase.of(plan)
                        .event("2")
                        .selfPay("100.00")
                        .after(paidB.after())
                        .outcomes())
                .containsExactly("a 60.00", "top-up 20.00");
    }

    @Test
    void of_a_pair_per_period_the_higher_pays_the_difference_and_the_first_paid_stays_alone() {
        // Given
        CompiledPlan lower = Plans.plan("B", rate("b", 20));
        Determination paid = ACase.of(lower).selfPay("100.00").decide();
        CompiledPlan higher = Plans.plan("A", pairs(pair("a", "B", "b", Scope.PERIOD, Keeps.HIGHER)), rate("a", 60));
        CompiledPlan first = Plans.plan("A", pairs(pair("a", "B", "b", Scope.PERIOD, Keeps.FIRST_PAID)), rate("a", 60));

        // Then
        assertThat(ACase.of(higher)
                        .holding(lower, 1)
                        .event("2")
                        .selfPay("100.00")
                        .after(paid.after())
                        .outcomes())
                .containsExactly("a 40.00", "b -EXCLUSIVE_WITH_OTHER A/a");
        assertThat(ACase.of(first)
                        .event("2")
                        .selfPay("100.00")
                        .after(paid.after())
                        .outcomes())
                .containsExactly("a -EXCLUSIVE_WITH_OTHER B/b");
        assertThat(ACase.of(higher)
                        .event("2")
                        .selfPay("10.00")
                        .after(paid.after())
                        .outcomes())
                .containsExactly("a -EXCLUSIVE_WITH_OTHER B/b");
    }

    @Test
    void a_pair_that_both_plans_name_is_taken_off_once() {
        // Given
        CompiledPlan a = Plans.plan("A", pairs(pair("a", "B", "b", Scope.PERIOD, Keeps.HIGHER)), rate("a", 60));
        CompiledPlan b = Plans.plan("B", pairs(pair("b", "A", "a", Scope.PERIOD, Keeps.HIGHER)), rate("b", 20));
        Determination paid = ACase.of(b).selfPay("100.00").decide();

        // Then
        assertThat(ACase.of(a)
                        .holding(b, 1)
                        .event("2")
                        .selfPay("100.00")
                        .after(paid.after())
                        .outcomes())
                .containsExactly("a 40.00", "b -EXCLUSIVE_WITH_OTHER A/a");
    }

    @Test
    void a_pair_per_period_looks_into_the_partners_own_period() {
        // Given
        DateSpan other = DateSpan.of(LocalDate.parse("2025-01-01"), LocalDate.parse("2026-01-01"));
        CompiledPlan b = Plans.plan("B", rate("b", 20));
        CompiledPlan a = Plans.plan("A", pairs(pair("a", "B", "b", Scope.PERIOD, Keeps.HIGHER)), rate("a", 60));
        Determination paid = new ACase()
                .holding(b, 1, other, ObservationWaiver.NONE)
                .selfPay("100.00")
                .decide();

        // Then
        assertThat(ACase.of(a)
                        .holding(b, 1, other, ObservationWaiver.NONE)
                        .event("2")
                        .selfPay("100.00")
                        .after(paid.after())
                        .outcomes())
                .containsExactly("a 40.00", "b -EXCLUSIVE_WITH_OTHER A/a");
    }

    @Test
    void a_group_of_benefits_keeps_one_limit_over_the_period() {
        // Given
        CompiledPlan plan = Plans.plan(
                "P",
                new AcrossPlans(
                        List.of(),
                        List.of(new CapGroup("G", Set.of("a", "c"), yuan("150.00"), "/g")),
                        List.of(),
                        Indemnity.UNLIMITED),
                rate("a", 80),
                rate("b", 80),
                rate("c", 80));

        // When
        Determination first = ACase.of(plan).selfPay("100.00").decide();
        Determination second =
                ACase.of(plan).event("2").selfPay("100.00").after(first.after()).decide();

        // Then
        assertThat(Outcomes.of(first)).containsExactly("a 80.00", "b 80.00", "c 70.00");
        assertThat(Outcomes.of(second))
                .containsExactly("a -GROUP_LIMIT_USED_UP G", "b 80.00", "c -GROUP_LIMIT_USED_UP G");
    }

    @Test
    void plans_that_name_a_group_share_its_total() {
        // Given
        CompiledPlan a = Plans.plan("A", total("T", "150.00"), rate("a", 80));
        CompiledPlan b = Plans.plan("B", total("T", "150.00"), rate("b", 80));
        CompiledPlan c = Plans.plan("C", rate("c", 80));
        ACase first = ACase.of(c).holding(b, 1).holding(a, 1).selfPay("100.00");

        // Then
        assertThat(first.outcomes()).containsExactly("a 80.00", "b 70.00", "c 80.00");
        assertThat(ACase.of(a)
                        .event("2")
                        .selfPay("100.00")
                        .after(first.decide().after())
                        .outcomes())
                .containsExactly("a -TOTAL_LIMIT_USED_UP T");
    }

    @Test
    void a_total_holds_over_periods_that_overlap_and_begins_again_a_year_later() {
        // Given
        CompiledPlan plan = Plans.plan("A", total("T", "150.00"), rate("a", 80));
        Determination first = ACase.of(plan).selfPay("100.00").decide();
        DateSpan overlapping = DateSpan.of(LocalDate.parse("2026-03-31"), LocalDate.parse("2027-03-31"));
        DateSpan next = DateSpan.of(LocalDate.parse("2026-04-01"), LocalDate.parse("2027-04-01"));

        // Then
        assertThat(new ACase()
                        .holding(plan, 1, overlapping, ObservationWaiver.NONE)
                        .event("2")
                        .stay("2026-05-01", 3)
                        .selfPay("100.00")
                        .after(first.after())
                        .outcomes())
                .containsExactly("a 70.00");
        assertThat(new ACase()
                        .holding(plan, 1, next, ObservationWaiver.NONE)
                        .event("2")
                        .stay("2026-05-01", 3)
                        .selfPay("100.00")
                        .after(first.after())
                        .outcomes())
                .containsExactly("a 80.00");
    }

    @Test
    void indemnity_of_all_plans_stays_within_the_burden_and_fixed_sums_do_not_count() {
        // Given
        CompiledPlan limited = Plans.plan("A", Plans.WITHIN_BURDEN, rate("a", 70));
        CompiledPlan other = Plans.plan("B", rate("b", 70));
        CompiledPlan fixed = Plans.beijingAllowance();

        // When
        Determination determination = ACase.of(other)
                .holding(limited, 1)
                .holding(fixed, 1)
                .selfPay("100.00")
                .decide();

        // Then
        assertThat(Outcomes.of(determination)).containsExactly("a 70.00", "b 30.00", "allowance 400.00");
        assertThat(ACase.of(limited)
                        .holding(Plans.plan("C", rate("c", 100)), 1)
                        .selfPay("100.00")
                        .after(determination.after())
                        .outcomes())
                .containsExactly("a -ALREADY_PAID_FOR_EVENT", "c -BURDEN_COVERED");
    }

    @Test
    void without_the_rule_indemnity_may_exceed_the_burden() {
        assertThat(ACase.of(Plans.plan("A", rate("a", 70), rate("b", 70)))
                        .selfPay("100.00")
                        .outcomes())
                .containsExactly("a 70.00", "b 70.00");
        assertThat(ACase.of(Plans.plan("A", Plans.WITHIN_BURDEN, rate("a", 70), rate("b", 70)))
                        .selfPay("100.00")
                        .outcomes())
                .containsExactly("a 70.00", "b 30.00");
    }

    @Test
    void a_counter_that_several_lines_add_to_comes_once() {
        // Given
        AcrossPlans shared = new AcrossPlans(
                List.of(),
                List.of(new CapGroup("G", Set.of("a", "b"), yuan("1000.00"), "/g")),
                List.of(new TotalLimit("T", yuan("1000.00"), "/t")),
                Indemnity.UNLIMITED);

        // When
        Determination determination = ACase.of(Plans.plan("A", shared, rate("a", 70), rate("b", 20)))
                .holding(Plans.plan("B", shared, rate("c", 10)), 1)
                .selfPay("100.00")
                .decide();

        // Then
        assertThat(determination.changes()).extracting(change -> change.key()).doesNotHaveDuplicates();
        assertThat(determination.changes())
                .filteredOn(change ->
                        change.key().plan().isEmpty() || change.key().kind() == AccumulatorKind.GROUP_IN_PERIOD)
                .extracting(change -> change.key().kind() + " " + change.by())
                .containsExactly("GROUP_IN_PERIOD 9000", "TOTAL_IN_PERIOD 10000", "INDEMNITY_FOR_EVENT 10000");
    }

    @Test
    void a_top_up_may_pay_by_the_ordinal_of_the_stay() {
        // Given
        CompiledPlan plan = Plans.plan("A", new Benefit.TopUp(Plans.frame("top"), Plans.byStay(50, 20), Money.ZERO));

        // When
        Determination first = ACase.of(plan).selfPay("100.00").decide();
        Determination second =
                ACase.of(plan).event("2").selfPay("100.00").after(first.after()).decide();

        // Then
        assertThat(Outcomes.of(first)).containsExactly("top 50.00");
        assertThat(Outcomes.of(second)).containsExactly("top 20.00");
    }

    @Test
    void a_top_up_pays_by_steps_on_the_burden_that_remains() {
        // Given
        CompiledPlan base = Plans.plan("Z", Plans.WITHIN_BURDEN, rate("z", 50));
        CompiledPlan top = Plans.plan("A", topUp("500.00"));

        // Then: 4000.00 less 2000.00 less 500.00 is 1500.00; 1000.00 at 50 % and 500.00 at 80 %
        assertThat(ACase.of(top).holding(base, 1).selfPay("4000.00").outcomes())
                .containsExactly("top-up 900.00", "z 2000.00");
        assertThat(ACase.of(top).selfPay("500.00").outcomes()).containsExactly("top-up -BELOW_DEDUCTIBLE");
        assertThat(ACase.of(top).outcomes()).containsExactly("top-up -NOTHING_ELIGIBLE");
        assertThat(ACase.of(top)
                        .holding(Plans.plan("Z", rate("z", 100)), 1)
                        .selfPay("500.00")
                        .outcomes())
                .containsExactly("top-up -BURDEN_COVERED", "z 500.00");
    }

    @Test
    void a_top_up_decided_again_pays_no_more() {
        // Given
        CompiledPlan top = Plans.plan("A", topUp("0.00"), rate("a", 50));
        Determination first = ACase.of(top).selfPay("1000.00").decide();

        // Then
        assertThat(Outcomes.of(first)).containsExactly("top-up 250.00", "a 500.00");
        assertThat(ACase.of(top).selfPay("1000.00").after(first.after()).outcomes())
                .containsExactly("top-up -ALREADY_PAID_FOR_EVENT", "a -ALREADY_PAID_FOR_EVENT");
    }

    @Test
    void top_ups_share_what_remains_and_keep_their_group_limit() {
        CompiledPlan first = Plans.plan(
                "A",
                new AcrossPlans(
                        List.of(),
                        List.of(new CapGroup("G", Set.of("a", "top-up"), yuan("600.00"), "/g")),
                        List.of(),
                        Indemnity.WITHIN_BURDEN),
                topUp("0.00"),
                rate("a", 50));
        CompiledPlan second = Plans.plan("B", new Benefit.TopUp(Plans.frame("second"), Plans.flat(100), Money.ZERO));
        assertThat(ACase.of(first).holding(second, 1).selfPay("1000.00").outcomes())
                .containsExactly("top-up 100.00", "a 500.00", "second 400.00");
    }

    @Test
    void a_top_up_may_be_one_of_a_pair() {
        CompiledPlan plan = Plans.plan(
                "A", pairs(pair("top-up", "A", "a", Scope.EVENT, Keeps.HIGHER)), topUp("0.00"), rate("a", 50));
        assertThat(ACase.of(plan).selfPay("1000.00").outcomes())
                .containsExactly("top-up -EXCLUSIVE_WITH_OTHER A/a", "a 500.00");
    }

    @Test
    void a_top_up_keeps_its_own_limits_and_a_rate_of_zero_pays_nothing() {
        assertThat(ACase.of(Plans.plan("A", topUp("0.00", Plans.cap(Per.PERIOD, "100.00"))))
                        .selfPay("1000.00")
                        .outcomes())
                .containsExactly("top-up 100.00");
        assertThat(ACase.of(Plans.plan("A", new Benefit.TopUp(Plans.frame("t"), Plans.flat(0), Money.ZERO)))
                        .selfPay("1000.00")
                        .outcomes())
                .containsExactly("t -RATE_IS_ZERO");
    }

    @Test
    void a_pair_of_rows_is_decided_alike_in_any_order() {
        CompiledPlan a = Plans.plan("A", pairs(pair("a", "B", "b", Scope.EVENT, Keeps.HIGHER)), rate("a", 60));
        CompiledPlan b = Plans.plan("B", total("T", "50.00"), rate("b", 60));
        assertThat(ACase.of(a).holding(b, 1).selfPay("100.00").inReverseOrder().decide())
                .isEqualTo(ACase.of(a).holding(b, 1).selfPay("100.00").decide());
    }
}
