package org.huzhu.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.kernel.money.Money.yuan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huzhu.benefit.event.Cause;
import org.huzhu.benefit.event.EventKind;
import org.huzhu.benefit.explain.Explanation;
import org.huzhu.benefit.explain.Language;
import org.huzhu.benefit.held.HeldCoverage.ObservationWaiver;
import org.huzhu.benefit.illness.CodePrefixes;
import org.huzhu.benefit.outcome.BenefitLine;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.benefit.outcome.Step;
import org.huzhu.benefit.plan.AcrossPlans;
import org.huzhu.benefit.plan.AcrossPlans.CapGroup;
import org.huzhu.benefit.plan.AcrossPlans.Indemnity;
import org.huzhu.benefit.plan.AcrossPlans.Keeps;
import org.huzhu.benefit.plan.AcrossPlans.Pairing;
import org.huzhu.benefit.plan.AcrossPlans.Scope;
import org.huzhu.benefit.plan.AcrossPlans.TotalLimit;
import org.huzhu.benefit.plan.Benefit;
import org.huzhu.benefit.plan.Benefit.Base;
import org.huzhu.benefit.plan.Benefit.BeyondPeriod;
import org.huzhu.benefit.plan.Cap.Per;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.benefit.plan.Deductible;
import org.huzhu.benefit.plan.Exclusion;
import org.huzhu.benefit.plan.LevelAmounts;
import org.huzhu.benefit.plan.Observation;
import org.huzhu.benefit.plan.Observation.Accidents;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.money.Percentage;
import org.huzhu.kernel.time.DateSpan;
import org.junit.jupiter.api.Test;

/** Nothing changes an amount without a step that says so, with its numbers. */
class StepsTest {

    /** The steps of the last line after cover and filing. */
    private static List<String> steps(ACase aCase) {
        return steps(aCase.decide());
    }

    private static List<String> steps(Determination determination) {
        return determination.lines().getLast().steps().stream()
                .map(step -> Explanation.of(step, Language.CODES))
                .map(text -> text.substring(0, text.indexOf(" rule=")))
                .filter(text -> !text.startsWith("COVERAGE") && !text.startsWith("FILING"))
                .toList();
    }

    private static CompiledPlan observed(Observation observation) {
        return Plans.plan("P", Plans.reimbursement(Plans.observed(Plans.frame("b"), observation), Plans.flat(100)));
    }

    private static Observation thirtyDays(Observation.Inside inside) {
        return new Observation(30, inside, Accidents.COVERED, "/observation");
    }

    @Test
    void the_observation_period_says_what_it_does() {
        ACase inside = ACase.of(observed(thirtyDays(new Observation.Nothing()))).stay("2025-04-30", 2);
        assertThat(steps(inside)).containsExactly("OBSERVATION_INSIDE first=2025-04-30 second=2025-05-01");
        assertThat(steps(ACase.of(observed(thirtyDays(new Observation.Nothing())))))
                .containsExactly(
                        "OBSERVATION_OVER first=2025-07-02 second=2025-05-01",
                        "BASE result=0.00 subject=IN_SCOPE_SELF_PAY");
        assertThat(steps(ACase.of(observed(thirtyDays(new Observation.Nothing())))
                        .accident()))
                .startsWith("OBSERVATION_WAIVED subject=ACCIDENT");
        assertThat(steps(new ACase()
                        .holding(
                                observed(thirtyDays(new Observation.Nothing())),
                                1,
                                DateSpan.of(ACase.COVER_FROM, ACase.COVER_FROM.plusYears(1)),
                                ObservationWaiver.WAIVED)))
                .startsWith("OBSERVATION_WAIVED subject=ENROLMENT");
        assertThat(steps(ACase.of(observed(thirtyDays(new Observation.Fixed(yuan("3.00")))))
                        .stay("2025-04-30", 2)
                        .selfPay("1.00")))
                .endsWith("RATE first=1.00 second=100% result=1.00", "OBSERVATION_FIXED result=3.00");
        assertThat(steps(ACase.of(observed(thirtyDays(new Observation.Reduced(Percentage.percent(30)))))
                        .stay("2025-04-30", 2)
                        .selfPay("1.00")))
                .endsWith("OBSERVATION_REDUCED first=1.00 second=30% result=0.30", "ROUNDED first=0.30 result=0.30");
    }

    @Test
    void an_exclusion_names_itself() {
        CompiledPlan plan = Plans.excluding(
                Plans.hubeiHospital(),
                new Exclusion("E", CodePrefixes.NONE, Set.of(Cause.ILLNESS), Set.of(), Set.of(), "/exclusions/0"));
        assertThat(steps(ACase.of(plan))).containsExactly("EXCLUSION subject=E");
    }

    @Test
    void deductibles_and_ordinals_show_their_numbers() {
        CompiledPlan perStay = Plans.plan(
                "P",
                Plans.reimbursement(Plans.frame("b"), new Deductible.PerStay(yuan("30.00"), "/d"), Plans.byStay(50)));
        assertThat(steps(ACase.of(perStay).selfPay("100.00")))
                .containsExactly(
                        "BASE result=100.00 subject=IN_SCOPE_SELF_PAY",
                        "STAY_ORDINAL result=1",
                        "DEDUCTIBLE first=100.00 second=30.00 result=70.00",
                        "RATE first=70.00 second=50% result=35.00",
                        "ROUNDED first=35.00 result=35.00");
        CompiledPlan threshold = Plans.plan(
                "P",
                Plans.reimbursement(
                        Plans.frame("b"), new Deductible.AccumulatedThreshold(yuan("30.00"), "/d"), Plans.flat(50)));
        assertThat(steps(ACase.of(threshold).selfPay("100.00")))
                .contains("THRESHOLD first=100.00 second=30.00 result=70.00");
        CompiledPlan levels = Plans.plan(
                "P",
                new Benefit.FixedPerStay(
                        Plans.perShare(Plans.frame("f")),
                        new LevelAmounts(yuan("1.00"), yuan("2.00"), yuan("3.00")),
                        List.of(Percentage.percent(50)),
                        0));
        assertThat(steps(new ACase().holding(levels, 2).level(2)))
                .containsExactly(
                        "STAY_ORDINAL result=1",
                        "LEVEL_AMOUNT first=2 result=2.00",
                        "STAY_FACTOR first=2.00 second=50% result=1.00",
                        "SHARES first=1.00 second=2 result=2.00",
                        "ROUNDED first=2.00 result=2.00");
    }

    @Test
    void a_minimum_that_is_met_leaves_no_step() {
        CompiledPlan plan = Plans.plan(
                "P",
                new Benefit.Reimbursement(
                        Plans.frame("b"),
                        Base.IN_SCOPE_SELF_PAY,
                        new Deductible.None(),
                        Plans.flat(50),
                        yuan("5.00"),
                        0,
                        BeyondPeriod.WHOLE));
        assertThat(steps(ACase.of(plan).selfPay("10.00"))).noneMatch(step -> step.startsWith("MINIMUM"));
        assertThat(steps(ACase.of(plan).selfPay("9.98"))).contains("MINIMUM first=4.99 second=5.00 result=5.00");
    }

    @Test
    void days_are_counted_step_by_step() {
        CompiledPlan plan = Plans.plan("A", new Benefit.DailyAllowance(Plans.frame("a"), yuan("10.00"), 2, 20, 25));
        Determination first = ACase.of(plan).stayOf(30).decide();
        assertThat(steps(first))
                .containsExactly(
                        "DAYS first=30 second=2 result=29",
                        "DAYS_OF_STAY_LIMIT first=29 second=20 result=20",
                        "PER_DAY first=10.00 second=20 result=200.00");
        assertThat(steps(ACase.of(plan).event("2").stayOf(30).after(first.after())))
                .contains("DAYS_OF_PERIOD_LIMIT first=20 second=5 result=5");
        assertThat(steps(ACase.of(plan).event("2").stayOf(6).after(first.after())))
                .containsExactly("DAYS first=6 second=2 result=5", "PER_DAY first=10.00 second=5 result=50.00");
        assertThat(steps(ACase.of(plan).stayOf(21)))
                .containsExactly("DAYS first=21 second=2 result=20", "PER_DAY first=10.00 second=20 result=200.00");
        assertThat(steps(ACase.of(plan).stayOf(1))).containsExactly("DAYS first=1 second=2 result=0");
    }

    @Test
    void an_accident_shows_grade_and_funeral() {
        CompiledPlan death = Plans.plan("D", Plans.death("14000.00", "1000.00"));
        assertThat(steps(ACase.of(death).died("2025-07-03")))
                .containsExactly("DEATH_AMOUNT first=14000.00 second=1000.00 result=15000.00");
        CompiledPlan disability = Plans.plan("D", Plans.disability("15000.00"));
        Determination first = ACase.of(disability).disabled(9).decide();
        assertThat(steps(first)).startsWith("DISABILITY_GRADE first=9 second=20% result=3000.00");
        assertThat(steps(ACase.of(disability).disabled(5).after(first.after())))
                .contains("PAID_BEFORE first=9000.00 second=3000.00 result=6000.00");
    }

    @Test
    void a_lump_sum_shows_its_offset() {
        Determination mild = ACase.of(Plans.hubeiSevere())
                .diagnosis("I21")
                .confirming("MILD_INFARCTION_DEFINITION")
                .decide();
        assertThat(steps(mild))
                .containsExactly(
                        "ILLNESS_MET first=1 second=1 subject=MILD_INFARCTION",
                        "GRADE_AMOUNT result=3000.00 subject=MILD");
        assertThat(steps(ACase.of(Plans.hubeiSevere())
                        .event("2")
                        .diagnosis("I21")
                        .confirming("SYMPTOMS", "ECG", "ENZYMES")
                        .after(mild.after())))
                .contains("MILDER_OFFSET first=10000.00 second=3000.00 result=7000.00");
    }

    @Test
    void rules_across_benefits_show_what_they_take() {
        AcrossPlans across = new AcrossPlans(
                List.of(new Pairing("c", "P", "z", Scope.EVENT, Keeps.HIGHER, "/x")),
                List.of(new CapGroup("G", Set.of("a", "b"), yuan("90.00"), "/g")),
                List.of(new TotalLimit("T", yuan("100.00"), "/t")),
                Indemnity.WITHIN_BURDEN);
        Benefit a = Plans.reimbursement(Plans.frame("a"), Plans.flat(70));
        Benefit b = Plans.reimbursement(Plans.frame("b"), Plans.flat(50));
        assertThat(steps(ACase.of(Plans.plan("P", across, a, b)).selfPay("100.00")))
                .endsWith("GROUP_LIMIT first=50.00 second=20.00 result=20.00 subject=G");
        assertThat(steps(ACase.of(Plans.plan("P", Plans.WITHIN_BURDEN, a, b)).selfPay("100.00")))
                .endsWith("BURDEN_LIMIT first=50.00 second=30.00 result=30.00");
        assertThat(steps(ACase.of(Plans.plan(
                                "P",
                                across,
                                a,
                                Plans.reimbursement(Plans.frame("y"), Plans.flat(20)),
                                new Benefit.Death(Plans.frame("w"), yuan("60.00"), Money.ZERO, 0)))
                        .died("2025-07-03")
                        .selfPay("100.00")))
                .endsWith("TOTAL_LIMIT first=60.00 second=10.00 result=10.00 subject=T");
        Determination pair = ACase.of(Plans.plan(
                        "P",
                        across,
                        Plans.reimbursement(Plans.frame("z"), Plans.flat(60)),
                        Plans.reimbursement(Plans.frame("c"), Plans.flat(50))))
                .selfPay("100.00")
                .decide();
        assertThat(steps(pair)).endsWith("EXCLUSIVE first=50.00 second=60.00 result=0.00 subject=P/z");
        assertThat(steps(ACase.of(Plans.plan("P", across, Plans.reimbursement(Plans.frame("c"), Plans.flat(80))))
                        .selfPay("100.00")
                        .after(pair.after())))
                .contains("EXCLUSIVE first=80.00 second=60.00 result=20.00 subject=P/z");
    }

    @Test
    void a_limit_that_is_just_reached_leaves_no_step() {
        Benefit a = Plans.reimbursement(Plans.frame("a", Plans.cap(Per.PERIOD, "100.00")), Plans.flat(100));
        assertThat(steps(ACase.of(Plans.plan("P", Plans.WITHIN_BURDEN, a)).selfPay("100.00")))
                .containsExactly(
                        "BASE result=100.00 subject=IN_SCOPE_SELF_PAY",
                        "RATE first=100.00 second=100% result=100.00",
                        "ROUNDED first=100.00 result=100.00");
    }

    @Test
    void a_top_up_shows_what_remains() {
        CompiledPlan plan = Plans.plan(
                "P",
                Plans.reimbursement(Plans.frame("a"), Plans.flat(60)),
                new Benefit.TopUp(Plans.frame("t"), Plans.flat(50), yuan("10.00")));
        assertThat(steps(ACase.of(plan).selfPay("100.00")))
                .containsExactly(
                        "REMAINING_BURDEN first=100.00 second=60.00 result=40.00",
                        "DEDUCTIBLE first=40.00 second=10.00 result=30.00",
                        "RATE first=30.00 second=50% result=15.00",
                        "ROUNDED first=15.00 result=15.00");
    }

    @Test
    void tiers_end_where_the_amount_ends() {
        assertThat(steps(ACase.of(Plans.wubu()).selfPay("2000.00")))
                .containsExactly(
                        "BASE result=2000.00 subject=IN_SCOPE_SELF_PAY",
                        "TIER first=2000.00 second=80% result=1600.00",
                        "ROUNDED first=1600.00 result=1600.00");
    }

    @Test
    void lines_know_what_they_pay_and_steps_where_their_rule_stands() {
        BenefitLine paid = ACase.of(Plans.hubeiHospital())
                .selfPay("10.00")
                .decide()
                .lines()
                .getFirst();
        BenefitLine denied = ACase.of(Plans.hubeiHospital())
                .kind(EventKind.DEATH)
                .decide()
                .lines()
                .getFirst();
        assertThat(paid.amount()).isEqualTo(yuan("7.00"));
        assertThat(denied.amount()).isEqualTo(Money.ZERO);
        assertThat(denied.steps()).isEmpty();
        assertThat(paid.planKind()).isEqualTo("MEDICAL");
        assertThat(paid.region()).isEqualTo("420000");
        assertThat(paid.planVersion().toString()).hasSize(36);
        assertThat(paid.coverage().toString()).hasSize(36);
        assertThat(paid.steps())
                .extracting(Step::rule)
                .containsExactly("/period", "/filing", "/benefits/0/base", "/benefits/0/pays", "/benefits/0");
        assertThat(LocalDate.ofEpochDay(paid.steps().getFirst().first())).isEqualTo(ACase.COVER_FROM);
    }
}
