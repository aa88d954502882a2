package org.huzhu.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huzhu.benefit.event.EventKind;
import org.huzhu.benefit.held.CoverageId;
import org.huzhu.benefit.held.HeldCoverage;
import org.huzhu.benefit.held.HeldCoverage.ObservationWaiver;
import org.huzhu.benefit.held.PlanVersionId;
import org.huzhu.benefit.illness.CodePrefixes;
import org.huzhu.benefit.illness.IllnessGrade;
import org.huzhu.benefit.illness.IllnessGroup;
import org.huzhu.benefit.illness.IllnessGroup.Match;
import org.huzhu.benefit.illness.IllnessSelection;
import org.huzhu.benefit.plan.AcrossPlans;
import org.huzhu.benefit.plan.AcrossPlans.Indemnity;
import org.huzhu.benefit.plan.Basis;
import org.huzhu.benefit.plan.Benefit;
import org.huzhu.benefit.plan.BenefitFrame;
import org.huzhu.benefit.plan.Cap;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.benefit.plan.Deductible;
import org.huzhu.benefit.plan.EventMatch;
import org.huzhu.benefit.plan.FilingWindow;
import org.huzhu.benefit.plan.LumpSumGrade;
import org.huzhu.benefit.plan.LumpSumGrade.AfterPayment;
import org.huzhu.benefit.plan.Observation;
import org.huzhu.benefit.plan.PayRate;
import org.huzhu.benefit.plan.PayRate.Tier;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.money.Percentage;
import org.huzhu.kernel.time.DateSpan;

/** Three plans as terms compile to: hospital by tiers, severe illness by grade, allowance by the day. */
final class Schedules {

    private static final LocalDate FROM = LocalDate.of(2025, 4, 1);
    private static final Observation OBSERVATION =
            new Observation(90, new Observation.Nothing(), Observation.Accidents.COVERED, "/observation");
    private static final FilingWindow FILING = new FilingWindow(24, FilingWindow.Start.SETTLEMENT, "/filing");
    private static final AcrossPlans WITHIN_BURDEN =
            new AcrossPlans(List.of(), List.of(), List.of(), Indemnity.WITHIN_BURDEN);

    private Schedules() {}

    /** Returns the three plans under codes that end in a number. */
    static List<CompiledPlan> plans(int number) {
        return List.of(hospital(number), severe(number), allowance(number));
    }

    static HeldCoverage held(CompiledPlan plan, int shares) {
        UUID id = new UUID(plan.code().hashCode(), shares);
        return new HeldCoverage(
                new CoverageId(id),
                versionOf(plan),
                plan,
                shares,
                DateSpan.of(FROM, FROM.plusYears(1)),
                FROM,
                ObservationWaiver.NONE);
    }

    static PlanVersionId versionOf(CompiledPlan plan) {
        return new PlanVersionId(new UUID(1, plan.code().hashCode()));
    }

    private static CompiledPlan hospital(int number) {
        List<Tier> tiers = List.of(tier(0, "0.00", 80), tier(1, "2000.00", 70), tier(2, "10000.00", 50));
        return plan(
                "HOSPITAL-" + number,
                "HOSPITAL",
                WITHIN_BURDEN,
                new Benefit.Reimbursement(
                        frame(
                                "hospital",
                                Basis.PER_MEMBER,
                                new Cap(
                                        Cap.Per.PERIOD,
                                        Money.yuan("50000.00"),
                                        Basis.PER_MEMBER,
                                        "/benefits/0/caps/0")),
                        Benefit.Base.IN_SCOPE_SELF_PAY,
                        new Deductible.None(),
                        new PayRate.MarginalTiers(tiers, "/benefits/0/pays"),
                        Money.ZERO,
                        0,
                        Benefit.BeyondPeriod.WHOLE));
    }

    private static Tier tier(int index, String from, int percent) {
        return new Tier(Money.yuan(from), Percentage.percent(percent), "/benefits/0/pays/tiers/" + index);
    }

    private static CompiledPlan severe(int number) {
        return plan(
                "SEVERE-" + number,
                "SEVERE_ILLNESS",
                AcrossPlans.STACKING,
                new Benefit.LumpSum(
                        frame("severe", Basis.PER_SHARE),
                        List.of(
                                grade(IllnessGrade.SEVERE, "10000.00", "C50", "C34", "I21", "N18"),
                                grade(IllnessGrade.MILD, "3000.00", "C73", "D05")),
                        Benefit.Repeat.ONCE_PER_ILLNESS,
                        Benefit.Unrelated.PAYS_AGAIN,
                        Benefit.MilderPaid.OFFSET));
    }

    private static LumpSumGrade grade(IllnessGrade grade, String amount, String... prefixes) {
        List<IllnessGroup> groups =
                List.of(prefixes).stream().map(Schedules::group).toList();
        return new LumpSumGrade(
                grade,
                IllnessSelection.of("bench@1", groups),
                Money.yuan(amount),
                AfterPayment.COVER_CONTINUES,
                "/benefits/0/grades/" + grade);
    }

    private static IllnessGroup group(String prefix) {
        return new IllnessGroup(
                "G_" + prefix,
                Match.DIAGNOSIS,
                CodePrefixes.of(List.of(prefix)),
                CodePrefixes.NONE,
                Set.of(),
                List.of(),
                List.of("DEFINITION"),
                1,
                List.of());
    }

    private static CompiledPlan allowance(int number) {
        return plan(
                "ZALLOWANCE-" + number,
                "ALLOWANCE",
                AcrossPlans.STACKING,
                new Benefit.DailyAllowance(frame("allowance", Basis.PER_MEMBER), Money.yuan("60.00"), 1, 0, 90));
    }

    private static CompiledPlan plan(String code, String kind, AcrossPlans across, Benefit benefit) {
        return new CompiledPlan(code, kind, "420000", "0".repeat(64), FILING, List.of(), List.of(benefit), across);
    }

    private static BenefitFrame frame(String code, Basis basis, Cap... caps) {
        EventMatch when = EventMatch.of(Set.of(EventKind.INPATIENT), "/benefits/0/when");
        return new BenefitFrame(code, when, OBSERVATION, List.of(caps), basis, "/benefits/0");
    }
}
