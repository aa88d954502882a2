package org.huzhu.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.kernel.money.Money.yuan;

import org.huzhu.benefit.held.Accumulators.Change;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.benefit.plan.Benefit;
import org.huzhu.benefit.plan.Benefit.Base;
import org.huzhu.benefit.plan.Benefit.BeyondPeriod;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.benefit.plan.Deductible;
import org.huzhu.kernel.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stay that runs past the period counts by its days inside. */
class ProRataTest {

    @ParameterizedTest
    @CsvSource({"2026-03-27, 10, 350.00", "2026-03-22, 10, 700.00", "2026-03-31, 3, 233.33", "2026-03-21, 10, 700.00"})
    void a_stay_past_the_period_counts_by_its_days_inside(String admitted, long days, String expected) {
        CompiledPlan plan = Plans.plan(
                "P",
                new Benefit.Reimbursement(
                        Plans.frame("b"),
                        Base.IN_SCOPE_SELF_PAY,
                        new Deductible.None(),
                        Plans.flat(70),
                        Money.ZERO,
                        0,
                        BeyondPeriod.PRO_RATA));
        assertThat(ACase.of(plan)
                        .stay(admitted, days)
                        .filed("2026-05-01")
                        .selfPay("1000.00")
                        .outcomes())
                .containsExactly("b " + expected);
    }

    /** 1 000.00 by 1 of 3 days is 333.333… yuan: 333.34 were used, and of the deductible of 400.00 there is 66.66 left. */
    @Test
    void a_stay_past_the_period_uses_its_days_inside_only() {
        // Given
        CompiledPlan plan = Plans.plan(
                "P",
                new Benefit.Reimbursement(
                        Plans.frame("b"),
                        Base.IN_SCOPE_SELF_PAY,
                        new Deductible.PerPeriod(yuan("400.00"), "/d"),
                        Plans.flat(100),
                        Money.ZERO,
                        0,
                        BeyondPeriod.PRO_RATA));

        // When
        Determination first = ACase.of(plan)
                .stay("2026-03-31", 3)
                .filed("2026-05-01")
                .selfPay("1000.00")
                .decide();
        Determination second =
                ACase.of(plan).event("2").selfPay("100.00").after(first.after()).decide();

        // Then
        assertThat(Outcomes.of(first)).containsExactly("b -BELOW_DEDUCTIBLE");
        assertThat(first.changes()).extracting(Change::by).containsExactly(33_334L, 33_334L);
        assertThat(Outcomes.of(second)).containsExactly("b 33.34");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31, 50.00", "2026-04-01, -NOTHING_ELIGIBLE", "2026-04-20, -NOTHING_ELIGIBLE"})
    void treatment_of_an_accident_after_the_period_has_no_day_inside(String admitted, String expected) {
        CompiledPlan plan = Plans.plan(
                "P",
                new Benefit.Reimbursement(
                        Plans.frame("b"),
                        Base.IN_SCOPE_SELF_PAY,
                        new Deductible.None(),
                        Plans.flat(50),
                        Money.ZERO,
                        0,
                        BeyondPeriod.PRO_RATA));
        assertThat(ACase.of(plan)
                        .stay(admitted, 10)
                        .accidentOn("2026-03-20")
                        .filed("2026-05-01")
                        .selfPay("1000.00")
                        .outcomes())
                .containsExactly("b " + expected);
    }

    @Test
    void tiers_and_deductible_of_a_stay_past_the_period_stay_exact() {
        // 1000.00 by 1 of 3 days is 333.333…; less 100.00 is 233.333…; 200.00 at 50 % and 33.333… at 90 % is 130.00
        CompiledPlan plan = Plans.plan(
                "P",
                new Benefit.Reimbursement(
                        Plans.frame("b"),
                        Base.IN_SCOPE_SELF_PAY,
                        new Deductible.PerStay(yuan("100.00"), "/d"),
                        Plans.marginal("0.00", 50, "200.00", 90),
                        Money.ZERO,
                        0,
                        BeyondPeriod.PRO_RATA));
        assertThat(ACase.of(plan)
                        .stay("2026-03-31", 3)
                        .filed("2026-05-01")
                        .selfPay("1000.00")
                        .outcomes())
                .containsExactly("b 130.00");
    }
}
