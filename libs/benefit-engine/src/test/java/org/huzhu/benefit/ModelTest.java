package org.huzhu.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.huzhu.kernel.money.Money.fen;
import static org.huzhu.kernel.money.Money.yuan;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.huzhu.benefit.event.EventDates;
import org.huzhu.benefit.event.ReviewFindings;
import org.huzhu.benefit.illness.IllnessGrade;
import org.huzhu.benefit.illness.IllnessGroup;
import org.huzhu.benefit.illness.IllnessGroup.Match;
import org.huzhu.benefit.illness.IllnessGroup.Start;
import org.huzhu.benefit.illness.IllnessGroup.Wait;
import org.huzhu.benefit.plan.AcrossPlans.CapGroup;
import org.huzhu.benefit.plan.AcrossPlans.TotalLimit;
import org.huzhu.benefit.plan.Basis;
import org.huzhu.benefit.plan.Benefit;
import org.huzhu.benefit.plan.Benefit.Base;
import org.huzhu.benefit.plan.Benefit.BeyondPeriod;
import org.huzhu.benefit.plan.Cap;
import org.huzhu.benefit.plan.Deductible;
import org.huzhu.benefit.plan.EventMatch;
import org.huzhu.benefit.plan.FilingWindow;
import org.huzhu.benefit.plan.LevelAmounts;
import org.huzhu.benefit.plan.LumpSumGrade.AfterPayment;
import org.huzhu.benefit.plan.Observation;
import org.huzhu.benefit.plan.PayRate;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.money.Percentage;
import org.junit.jupiter.api.Test;

/** A plan that cannot be is not made: the last wall behind the linter of the terms. */
class ModelTest {

    private static final Money OWED = fen(-1);
    private static final Percentage TOO_MUCH = Percentage.basisPoints(10_001);

    private static void refused(ThrowingCallable made) {
        assertThatIllegalArgumentException().isThrownBy(made);
    }

    private static Benefit.Reimbursement reimbursement(Money minimum, int staysMax) {
        return new Benefit.Reimbursement(
                Plans.frame("b"),
                Base.IN_SCOPE_SELF_PAY,
                new Deductible.None(),
                Plans.flat(1),
                minimum,
                staysMax,
                BeyondPeriod.WHOLE);
    }

    private static Benefit.FixedPerStay fixed(Percentage factor, int staysMax) {
        LevelAmounts amounts = new LevelAmounts(Money.ZERO, Money.ZERO, Money.ZERO);
        return new Benefit.FixedPerStay(Plans.frame("b"), amounts, List.of(factor), staysMax);
    }

    private static Benefit.Disability disability(Money amount, Percentage ratio, int grades, int days) {
        return new Benefit.Disability(Plans.frame("b"), amount, Collections.nCopies(grades, ratio), days);
    }

    @Test
    void amounts_of_a_plan_are_not_negative() {
        refused(() -> new Cap(Cap.Per.STAY, OWED, Basis.PER_MEMBER, "/c"));
        refused(() -> new Deductible.PerStay(OWED, "/d"));
        refused(() -> new Deductible.PerPeriod(OWED, "/d"));
        refused(() -> new Deductible.AccumulatedThreshold(OWED, "/d"));
        refused(() -> new LevelAmounts(OWED, Money.ZERO, Money.ZERO));
        refused(() -> new LevelAmounts(Money.ZERO, OWED, Money.ZERO));
        refused(() -> new LevelAmounts(Money.ZERO, Money.ZERO, OWED));
        refused(() -> new Observation.Fixed(OWED));
        refused(() -> new CapGroup("G", Set.of(), OWED, "/g"));
        refused(() -> new TotalLimit("T", OWED, "/t"));
        refused(() -> Plans.grade(IllnessGrade.MILD, Illnesses.MILD, "-0.01", AfterPayment.COVER_CONTINUES));
        refused(() -> reimbursement(OWED, 0));
        refused(() -> new Benefit.DailyAllowance(Plans.frame("b"), OWED, 1, 0, 0));
        refused(() -> disability(OWED, Percentage.WHOLE, 10, 0));
        refused(() -> new Benefit.Death(Plans.frame("b"), OWED, Money.ZERO, 0));
        refused(() -> new Benefit.Death(Plans.frame("b"), Money.ZERO, OWED, 0));
        refused(() -> new Benefit.TopUp(Plans.frame("b"), Plans.flat(1), OWED));
    }

    @Test
    void a_plan_pays_at_most_the_whole() {
        refused(() -> new PayRate.Flat(TOO_MUCH, "/r"));
        refused(() -> new PayRate.Tier(Money.ZERO, TOO_MUCH, "/r"));
        refused(() -> new PayRate.ByStayOrdinal(List.of(TOO_MUCH), Percentage.WHOLE, "/r"));
        refused(() -> new PayRate.ByStayOrdinal(List.of(), TOO_MUCH, "/r"));
        refused(() -> new Observation.Reduced(TOO_MUCH));
        refused(() -> fixed(TOO_MUCH, 0));
        refused(() -> disability(Money.ZERO, TOO_MUCH, 10, 0));
    }

    @Test
    void counts_keep_to_their_bounds() {
        bounded(-1, days -> new Observation(days, new Observation.Nothing(), Observation.Accidents.COVERED, "/o"));
        bounded(0, months -> new FilingWindow(months, FilingWindow.Start.OCCURRENCE, "/f"));
        bounded(-1, stays -> reimbursement(Money.ZERO, stays));
        bounded(-1, stays -> fixed(Percentage.WHOLE, stays));
        bounded(0, from -> new Benefit.DailyAllowance(Plans.frame("b"), Money.ZERO, from, 0, 0));
        bounded(-1, most -> new Benefit.DailyAllowance(Plans.frame("b"), Money.ZERO, 1, most, 0));
        bounded(-1, most -> new Benefit.DailyAllowance(Plans.frame("b"), Money.ZERO, 1, 0, most));
        bounded(-1, days -> disability(Money.ZERO, Percentage.WHOLE, 10, days));
        bounded(-1, days -> new Benefit.Death(Plans.frame("b"), Money.ZERO, Money.ZERO, days));
        bounded(0, days -> new Wait(days, Start.OCCURRENCE, "C"));
        refused(() -> disability(Money.ZERO, Percentage.WHOLE, 9, 0));
        refused(() -> level(4));
        assertThat(level(3).hospitalLevelMin()).isEqualTo(3);
        refused(() -> level(-1));
        LevelAmounts amounts = new LevelAmounts(fen(1), fen(2), fen(3));
        refused(() -> amounts.of(0));
        refused(() -> amounts.of(4));
    }

    /** Refuses a number and takes the next one. */
    private static void bounded(int refused, IntFunction<Object> maker) {
        refused(() -> maker.apply(refused));
        assertThatCode(() -> maker.apply(refused + 1)).doesNotThrowAnyException();
    }

    private static EventMatch level(int level) {
        EventMatch any = EventMatch.any("/w");
        return new EventMatch(
                any.events(), any.causes(), level, any.illnesses(), any.diagnoses(), any.exceptDiagnoses(), "/w");
    }

    @Test
    void tiers_begin_at_zero_and_ascend() {
        refused(() -> Plans.marginal());
        refused(() -> Plans.marginal("0.01", 10));
        refused(() -> Plans.marginal("0.00", 10, "5.00", 20, "4.99", 30));
        refused(() -> Plans.marginal("0.00", 10, "5.00", 20, "5.00", 30));
        assertThat(Plans.marginal("0.00", 10, "5.00", 20, "5.01", 30).tiers()).hasSize(3);
        refused(() -> new PayRate.WholeAmountTiers(List.of(), "/r"));
    }

    @Test
    void benefit_codes_are_unique() {
        Benefit one = Plans.reimbursement(Plans.frame("b"), Plans.flat(1));
        refused(() -> Plans.plan("P", one, one));
    }

    @Test
    void a_group_needs_no_more_conditions_than_it_has() {
        refused(() -> group(2, List.of("A"), List.of()));
        refused(() -> group(-1, List.of("A"), List.of()));
        refused(() -> group(1, List.of("A"), List.of(new Wait(1, Start.OCCURRENCE, "B"))));
        assertThat(group(1, List.of("A"), List.of(new Wait(1, Start.OCCURRENCE, "A")))
                        .conditionsNeeded())
                .isEqualTo(1);
        assertThat(group(0, List.of(), List.of()).conditionsNeeded()).isZero();
    }

    private static IllnessGroup group(int needed, List<String> conditions, List<Wait> waits) {
        return new IllnessGroup(
                "G",
                Match.DIAGNOSIS,
                Illnesses.CANCER.diagnoses(),
                Illnesses.CANCER.procedures(),
                Set.of(),
                List.of(),
                conditions,
                needed,
                waits);
    }

    @Test
    void days_of_an_event_have_short_forms() {
        LocalDate first = LocalDate.parse("2025-07-02");
        LocalDate last = LocalDate.parse("2025-07-12");
        assertThat(EventDates.ofStay(first, last, last))
                .isEqualTo(new EventDates(first, first, last, null, last, null, last));
        assertThat(EventDates.of(first, last)).isEqualTo(new EventDates(first, null, null, null, null, null, last));
        ReviewFindings findings = ReviewFindings.confirming(Set.of("A"));
        assertThat(findings).isEqualTo(new ReviewFindings(Set.of("A"), Set.of(), Set.of()));
        assertThat(new ACase().input().event().with(findings).findings()).isEqualTo(findings);
        assertThat(yuan("1.00")).isEqualTo(fen(100));
    }
}
