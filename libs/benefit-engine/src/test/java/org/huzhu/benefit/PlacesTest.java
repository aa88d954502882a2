package org.huzhu.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.huzhu.benefit.held.AccumulatorKind;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.benefit.outcome.Outcome;
import org.huzhu.benefit.outcome.StepCode;
import org.huzhu.benefit.plan.AcrossPlans;
import org.huzhu.benefit.plan.AcrossPlans.Indemnity;
import org.huzhu.benefit.plan.AcrossPlans.Keeps;
import org.huzhu.benefit.plan.AcrossPlans.Pairing;
import org.huzhu.benefit.plan.Benefit;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.benefit.plan.Deductible;
import org.huzhu.benefit.plan.LevelAmounts;
import org.huzhu.benefit.plan.LumpSumGrade.AfterPayment;
import org.huzhu.benefit.plan.Observation;
import org.huzhu.benefit.plan.Observation.Accidents;
import org.huzhu.benefit.plan.Observation.Nothing;
import org.huzhu.benefit.plan.Observation.Stage;
import org.huzhu.benefit.plan.PayRate;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.money.Percentage;
import org.junit.jupiter.api.Test;

/** Steps name the very entry of the terms that they apply. */
class PlacesTest {

    private static String placeOf(StepCode code, Determination determination) {
        return determination.lines().stream()
                .flatMap(line -> line.steps().stream())
                .filter(step -> step.code() == code)
                .map(step -> step.rule())
                .reduce("", (first, second) -> second);
    }

    @Test
    void a_ratio_by_the_stay_is_at_its_ordinal_or_where_later_stays_are_told() {
        PayRate.ByStayOrdinal rate = new PayRate.ByStayOrdinal(
                List.of(Percentage.percent(80), Percentage.percent(70)), Percentage.percent(10), "/later", "/pays");

        assertThat(rate.pointerOf(1)).isEqualTo("/pays/ratios/0");
        assertThat(rate.pointerOf(2)).isEqualTo("/pays/ratios/1");
        assertThat(rate.pointerOf(3)).isEqualTo("/later");
    }

    @Test
    void a_factor_of_a_stay_is_at_its_ordinal() {
        CompiledPlan plan = Plans.plan(
                "F",
                new Benefit.FixedPerStay(
                        Plans.frame("f"),
                        new LevelAmounts(Money.yuan("100.00"), Money.yuan("100.00"), Money.yuan("100.00")),
                        List.of(Percentage.WHOLE, Percentage.percent(50)),
                        0));
        Determination first = ACase.of(plan).stayOf(5).decide();
        Determination second =
                ACase.of(plan).event("2").stayOf(5).after(first.after()).decide();

        String pointer = plan.benefits().getFirst().frame().pointer();
        assertThat(placeOf(StepCode.STAY_FACTOR, first)).isEqualTo(pointer + "/factors/0");
        assertThat(placeOf(StepCode.STAY_FACTOR, second)).isEqualTo(pointer + "/factors/1");
    }

    @Test
    void the_burden_limits_by_the_rule_of_the_own_terms_or_else_of_the_benefit() {
        CompiledPlan limiting =
                Plans.plan("A", Plans.WITHIN_BURDEN, Plans.reimbursement(Plans.frame("a"), Plans.flat(80)));
        CompiledPlan stacking = Plans.plan("B", Plans.reimbursement(Plans.frame("b"), Plans.flat(80)));
        Determination both =
                ACase.of(limiting).holding(stacking, 1).selfPay("100.00").decide();
        Determination alone = ACase.of(Plans.plan(
                        "A",
                        Plans.WITHIN_BURDEN,
                        Plans.reimbursement(Plans.frame("a"), Plans.flat(80)),
                        Plans.reimbursement(Plans.frame("c"), Plans.flat(80))))
                .selfPay("100.00")
                .decide();

        assertThat(Outcomes.of(both)).containsExactly("a 80.00", "b 20.00");
        assertThat(placeOf(StepCode.BURDEN_LIMIT, both))
                .isEqualTo(stacking.benefits().getFirst().frame().pointer());
        assertThat(placeOf(StepCode.BURDEN_LIMIT, alone)).isEqualTo("/acrossPlans/indemnityWithinBurden");
    }

    @Test
    void a_pairing_is_at_its_place_in_the_own_terms_or_else_at_the_benefit() {
        AcrossPlans across = new AcrossPlans(
                List.of(new Pairing("a", "B", "b", AcrossPlans.Scope.EVENT, Keeps.HIGHER, "/pair")),
                List.of(),
                List.of(),
                Indemnity.UNLIMITED);
        CompiledPlan pairing = Plans.plan("A", across, Plans.reimbursement(Plans.frame("a"), Plans.flat(50)));
        CompiledPlan other = Plans.plan("B", Plans.reimbursement(Plans.frame("b"), Plans.flat(60)));
        CompiledPlan lower = Plans.plan("B", Plans.reimbursement(Plans.frame("b"), Plans.flat(40)));

        assertThat(placeOf(
                        StepCode.EXCLUSIVE,
                        ACase.of(pairing).holding(other, 1).selfPay("100.00").decide()))
                .isEqualTo("/pair");
        assertThat(placeOf(
                        StepCode.EXCLUSIVE,
                        ACase.of(pairing).holding(lower, 1).selfPay("100.00").decide()))
                .isEqualTo(lower.benefits().getFirst().frame().pointer());
    }

    @Test
    void stages_of_observation_ascend() {
        Stage month = new Stage(30, new Nothing(), "/0");

        assertThat(new Observation(List.of(month, new Stage(90, new Nothing(), "/1")), Accidents.COVERED, "/o").days())
                .isEqualTo(90);
        assertThatThrownBy(() ->
                        new Observation(List.of(month, new Stage(30, new Nothing(), "/1")), Accidents.COVERED, "/o"))
                .hasMessage("stages of observation ascend: /1");
    }

    @Test
    void a_deductible_that_the_event_used_is_not_used_again() {
        CompiledPlan plan = Plans.plan(
                "P",
                Plans.reimbursement(
                        Plans.frame("b"), new Deductible.PerPeriod(Money.yuan("800.00"), "/d"), Plans.flat(70)));
        Determination first = ACase.of(plan).selfPay("1000.00").decide();
        Determination again =
                ACase.of(plan).selfPay("1000.00").after(first.after()).decide();

        assertThat(first.changes())
                .filteredOn(change -> change.key().kind() == AccumulatorKind.DEDUCTIBLE_IN_PERIOD)
                .extracting(change -> change.by())
                .containsExactly(80_000L);
        assertThat(again.changes()).isEmpty();
    }

    @Test
    void a_cost_that_is_paid_leaves_the_cover_as_it_is() {
        Outcome outcome = ACase.of(Plans.hubeiHospital())
                .selfPay("100.00")
                .decide()
                .lines()
                .getFirst()
                .outcome();

        assertThat(outcome).isEqualTo(new Outcome.Paid(Money.yuan("70.00"), AfterPayment.COVER_CONTINUES, List.of()));
    }
}
