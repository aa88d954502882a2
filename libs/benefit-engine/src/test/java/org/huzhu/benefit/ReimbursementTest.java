package org.huzhu.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.kernel.money.Money.yuan;

import java.util.List;
import org.huzhu.benefit.event.MedicalBill;
import org.huzhu.benefit.held.AccumulatorKind;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.benefit.plan.Basis;
import org.huzhu.benefit.plan.Benefit;
import org.huzhu.benefit.plan.Benefit.Base;
import org.huzhu.benefit.plan.Benefit.BeyondPeriod;
import org.huzhu.benefit.plan.Cap;
import org.huzhu.benefit.plan.Cap.Per;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.benefit.plan.Deductible;
import org.huzhu.benefit.plan.LevelAmounts;
import org.huzhu.benefit.plan.PayRate;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.money.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Bases, deductibles, rates, minimum, limits and pro rata of a rate on costs. */
class ReimbursementTest {

    private static final MedicalBill BILL = new MedicalBill(
            yuan("11980.00"), yuan("9374.43"), yuan("7500.00"), yuan("4480.00"), yuan("605.57"), yuan("600.00"));

    private static CompiledPlan plan(Deductible deductible, PayRate rate, Cap... caps) {
        return Plans.plan("P", Plans.reimbursement(Plans.frame("b", caps), deductible, rate));
    }

    private static CompiledPlan basedOn(Base base) {
        return Plans.plan(
                "P",
                new Benefit.Reimbursement(
                        Plans.frame("b"),
                        base,
                        new Deductible.None(),
                        Plans.flat(100),
                        Money.ZERO,
                        0,
                        BeyondPeriod.WHOLE));
    }

    @ParameterizedTest
    @EnumSource(Base.class)
    void each_base_takes_its_part_of_the_bill(Base base) {
        String expected = switch (base) {
            case IN_SCOPE_SELF_PAY -> "1874.43";
            case IN_SCOPE_SELF_PAY_AND_PREPAYMENT -> "2480.00";
            case CO_PAY_ABOVE_DEDUCTIBLE -> "1274.43";
            case PERSONAL_BURDEN -> "4480.00";
        };
        assertThat(ACase.of(basedOn(base)).bill(BILL).outcomes()).containsExactly("b " + expected);
    }

    @Test
    void a_fund_that_paid_the_whole_scope_leaves_nothing_eligible() {
        MedicalBill bill =
                new MedicalBill(yuan("100.00"), yuan("60.00"), yuan("60.00"), yuan("40.00"), Money.ZERO, yuan("10.00"));
        assertThat(ACase.of(basedOn(Base.IN_SCOPE_SELF_PAY)).bill(bill).outcomes())
                .containsExactly("b -NOTHING_ELIGIBLE");
        assertThat(ACase.of(basedOn(Base.CO_PAY_ABOVE_DEDUCTIBLE)).bill(bill).outcomes())
                .containsExactly("b -NOTHING_ELIGIBLE");
    }

    @ParameterizedTest
    @CsvSource({"500.00, -BELOW_DEDUCTIBLE", "500.01, 0.01", "1500.00, 700.00"})
    void a_deductible_of_a_stay_is_taken_off_first(String selfPay, String expected) {
        CompiledPlan plan = plan(new Deductible.PerStay(yuan("500.00"), "/d"), Plans.flat(70));
        assertThat(ACase.of(plan).selfPay(selfPay).outcomes()).containsExactly("b " + expected);
    }

    @ParameterizedTest
    @CsvSource({"1, 900.00", "2, 800.00", "3, 700.00", "0, -HOSPITAL_LEVEL_UNKNOWN"})
    void a_deductible_may_depend_on_the_hospital(int level, String expected) {
        LevelAmounts amounts = new LevelAmounts(yuan("100.00"), yuan("200.00"), yuan("300.00"));
        CompiledPlan plan = plan(new Deductible.ByHospitalLevel(amounts, "/d"), Plans.flat(100));
        assertThat(ACase.of(plan).level(level).selfPay("1000.00").outcomes()).containsExactly("b " + expected);
    }

    @Test
    void a_deductible_of_the_period_is_used_up_stay_by_stay() {
        // Given
        CompiledPlan plan = plan(new Deductible.PerPeriod(yuan("1000.00"), "/d"), Plans.flat(50));

        // When
        Determination first = ACase.of(plan).selfPay("600.00").decide();
        Determination second =
                ACase.of(plan).event("2").selfPay("600.00").after(first.after()).decide();
        Determination third = ACase.of(plan)
                .event("3")
                .selfPay("600.00")
                .after(second.after())
                .decide();

        // Then
        assertThat(Outcomes.of(first)).containsExactly("b -BELOW_DEDUCTIBLE");
        assertThat(Outcomes.of(second)).containsExactly("b 100.00");
        assertThat(Outcomes.of(third)).containsExactly("b 300.00");
    }

    @Test
    void a_threshold_accumulates_over_stays_and_its_tiers_run_on() {
        // Given
        CompiledPlan plan = plan(
                new Deductible.AccumulatedThreshold(yuan("1000.00"), "/d"), Plans.marginal("0.00", 50, "500.00", 80));

        // When
        Determination first = ACase.of(plan).selfPay("900.00").decide();
        Determination second =
                ACase.of(plan).event("2").selfPay("500.00").after(first.after()).decide();
        Determination third = ACase.of(plan)
                .event("3")
                .selfPay("300.00")
                .after(second.after())
                .decide();

        // Then
        assertThat(Outcomes.of(first)).containsExactly("b -BELOW_DEDUCTIBLE");
        assertThat(Outcomes.of(second)).containsExactly("b 200.00");
        assertThat(Outcomes.of(third)).containsExactly("b 210.00");
    }

    @ParameterizedTest
    @CsvSource({"999.99, 200.00", "1000.00, 500.00", "1000.01, 500.01", "0.00, -NOTHING_ELIGIBLE"})
    void whole_amount_tiers_rate_the_whole_by_the_tier_that_holds_it(String selfPay, String expected) {
        CompiledPlan plan = plan(
                new Deductible.None(),
                new PayRate.WholeAmountTiers(Plans.tiers("0.00", 20, "1000.00", 50, "5000.00", 60), "/r"));
        assertThat(ACase.of(plan).selfPay(selfPay).outcomes()).containsExactly("b " + expected);
    }

    @Test
    void a_stay_after_the_last_ratio_pays_what_the_terms_say_for_later_stays() {
        // Given
        PayRate rate = new PayRate.ByStayOrdinal(
                List.of(Percentage.percent(80), Percentage.percent(70)), Percentage.percent(10), "/r");
        CompiledPlan plan = plan(new Deductible.None(), rate);

        // When
        Determination first = ACase.of(plan).selfPay("100.00").decide();
        Determination second =
                ACase.of(plan).event("2").selfPay("100.00").after(first.after()).decide();
        Determination third = ACase.of(plan)
                .event("3")
                .selfPay("100.00")
                .after(second.after())
                .decide();

        // Then
        assertThat(Outcomes.of(third)).containsExactly("b 10.00");
    }

    @Test
    void a_third_stay_without_a_ratio_pays_nothing_but_counts() {
        // Given
        Determination first =
                ACase.of(Plans.zhongshanHospital()).selfPay("100.00").decide();
        Determination second = ACase.of(Plans.zhongshanHospital())
                .event("2")
                .selfPay("100.00")
                .after(first.after())
                .decide();

        // When
        Determination third = ACase.of(Plans.zhongshanHospital())
                .event("3")
                .selfPay("100.00")
                .after(second.after())
                .decide();

        // Then
        assertThat(Outcomes.of(third)).containsExactly("hospital -RATE_IS_ZERO");
        assertThat(third.after().entries())
                .filteredOn(entry -> entry.key().kind() == AccumulatorKind.STAYS_IN_PERIOD)
                .singleElement()
                .extracting("by")
                .isEqualTo(3L);
    }

    @Test
    void stays_above_the_most_are_not_paid() {
        // Given
        CompiledPlan plan = Plans.plan(
                "P",
                new Benefit.Reimbursement(
                        Plans.frame("b"),
                        Base.IN_SCOPE_SELF_PAY,
                        new Deductible.None(),
                        Plans.flat(50),
                        Money.ZERO,
                        1,
                        BeyondPeriod.WHOLE));
        Determination first = ACase.of(plan).selfPay("100.00").decide();

        // When
        Determination second =
                ACase.of(plan).event("2").selfPay("100.00").after(first.after()).decide();
        Determination again =
                ACase.of(plan).selfPay("300.00").after(second.after()).decide();

        // Then
        assertThat(Outcomes.of(first)).containsExactly("b 50.00");
        assertThat(Outcomes.of(second)).containsExactly("b -STAYS_USED_UP");
        assertThat(Outcomes.of(again)).containsExactly("b 100.00");
    }

    @Test
    void the_same_event_with_a_higher_bill_pays_the_difference() {
        // Given
        Determination first = ACase.of(Plans.wubu()).selfPay("2000.00").decide();

        // When
        Determination same =
                ACase.of(Plans.wubu()).selfPay("2000.00").after(first.after()).decide();
        Determination higher =
                ACase.of(Plans.wubu()).selfPay("2001.00").after(first.after()).decide();

        // Then
        assertThat(Outcomes.of(same)).containsExactly("medical -ALREADY_PAID_FOR_EVENT");
        assertThat(same.changes()).isEmpty();
        assertThat(Outcomes.of(higher)).containsExactly("medical 0.70");
    }

    @Test
    void shares_multiply_before_the_one_rounding() {
        CompiledPlan plan = Plans.plan("P", Plans.reimbursement(Plans.perShare(Plans.frame("b")), Plans.flat(50)));
        assertThat(new ACase().holding(plan, 3).selfPay("0.01").outcomes()).containsExactly("b 0.02");
    }

    @Test
    void a_limit_may_grow_with_the_shares() {
        Cap perShare = new Cap(Per.STAY, yuan("10.00"), Basis.PER_SHARE, "/c");
        CompiledPlan plan =
                Plans.plan("P", Plans.reimbursement(Plans.perShare(Plans.frame("b", perShare)), Plans.flat(50)));
        assertThat(new ACase().holding(plan, 3).selfPay("100.00").outcomes()).containsExactly("b 30.00");
    }

    @Test
    void limits_per_stay_period_and_illness_hold_together() {
        // Given
        CompiledPlan plan = plan(
                new Deductible.None(),
                Plans.flat(100),
                Plans.cap(Per.STAY, "100.00"),
                Plans.cap(Per.PERIOD, "250.00"),
                Plans.cap(Per.ILLNESS, "150.00"));

        // When
        Determination first = ACase.of(plan).diagnosis("I21").selfPay("500.00").decide();
        Determination sameIllness = ACase.of(plan)
                .event("2")
                .diagnosis("I21.9")
                .selfPay("500.00")
                .after(first.after())
                .decide();
        Determination used = ACase.of(plan)
                .event("3")
                .diagnosis("I21.9")
                .selfPay("500.00")
                .after(sameIllness.after())
                .decide();
        Determination other = ACase.of(plan)
                .event("4")
                .diagnosis("C34")
                .selfPay("500.00")
                .after(used.after())
                .decide();
        Determination last = ACase.of(plan)
                .event("5")
                .diagnosis("K50")
                .selfPay("500.00")
                .after(other.after())
                .decide();

        // Then
        assertThat(Outcomes.of(first)).containsExactly("b 100.00");
        assertThat(Outcomes.of(sameIllness)).containsExactly("b 50.00");
        assertThat(Outcomes.of(used)).containsExactly("b -CAP_USED_UP ILLNESS");
        assertThat(Outcomes.of(other)).containsExactly("b 100.00");
        assertThat(Outcomes.of(last)).containsExactly("b -CAP_USED_UP PERIOD");
    }

    @ParameterizedTest
    @CsvSource({"0.04, -RATE_IS_ZERO", "0.05, 0.01"})
    void less_than_half_a_fen_is_nothing(String selfPay, String expected) {
        // Given
        CompiledPlan plan = Plans.plan("P", Plans.reimbursement(Plans.frame("b"), Plans.flat(10)));

        // When
        List<String> outcomes = ACase.of(plan).selfPay(selfPay).outcomes();

        // Then
        assertThat(outcomes).containsExactly("b " + expected);
    }

    @Test
    void a_minimum_is_for_each_share_and_is_not_paid_on_nothing() {
        CompiledPlan plan = Plans.plan(
                "P",
                new Benefit.Reimbursement(
                        Plans.perShare(Plans.frame("b")),
                        Base.IN_SCOPE_SELF_PAY,
                        new Deductible.PerStay(yuan("50.00"), "/d"),
                        Plans.flat(10),
                        yuan("20.00"),
                        0,
                        BeyondPeriod.WHOLE));
        assertThat(new ACase().holding(plan, 2).selfPay("60.00").outcomes()).containsExactly("b 40.00");
        assertThat(new ACase().holding(plan, 2).selfPay("50.00").outcomes()).containsExactly("b -BELOW_DEDUCTIBLE");
        assertThat(new ACase().holding(plan, 2).selfPay("350.00").outcomes()).containsExactly("b 60.00");
    }
}
