package org.huzhu.benefit;

import static org.huzhu.kernel.money.Money.yuan;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.huzhu.benefit.event.Cause;
import org.huzhu.benefit.event.EventKind;
import org.huzhu.benefit.illness.CodePrefixes;
import org.huzhu.benefit.illness.IllnessGrade;
import org.huzhu.benefit.illness.IllnessSelection;
import org.huzhu.benefit.plan.AcrossPlans;
import org.huzhu.benefit.plan.AcrossPlans.CapGroup;
import org.huzhu.benefit.plan.AcrossPlans.Indemnity;
import org.huzhu.benefit.plan.AcrossPlans.Keeps;
import org.huzhu.benefit.plan.AcrossPlans.Pairing;
import org.huzhu.benefit.plan.AcrossPlans.Scope;
import org.huzhu.benefit.plan.AcrossPlans.TotalLimit;
import org.huzhu.benefit.plan.Basis;
import org.huzhu.benefit.plan.Benefit;
import org.huzhu.benefit.plan.Benefit.Base;
import org.huzhu.benefit.plan.Benefit.BeyondPeriod;
import org.huzhu.benefit.plan.BenefitFrame;
import org.huzhu.benefit.plan.Cap;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.benefit.plan.Deductible;
import org.huzhu.benefit.plan.EventMatch;
import org.huzhu.benefit.plan.Exclusion;
import org.huzhu.benefit.plan.FilingWindow;
import org.huzhu.benefit.plan.LevelAmounts;
import org.huzhu.benefit.plan.LumpSumGrade.AfterPayment;
import org.huzhu.benefit.plan.Observation;
import org.huzhu.benefit.plan.PayRate;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.money.Percentage;

/** Plans of any form that the model knows, from a source of chance. */
final class GeneratedPlans {

    private final Random random;

    GeneratedPlans(Random random) {
        this.random = random;
    }

    /** Makes a plan of one to four benefits. */
    CompiledPlan plan(String code, String digest) {
        List<Benefit> benefits = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            benefits.add(benefit("b" + i, i));
        }
        FilingWindow.Start[] starts = FilingWindow.Start.values();
        return new CompiledPlan(
                code,
                "MEDICAL",
                "420000",
                digest,
                new FilingWindow(12, starts[random.nextInt(starts.length)], "/filing"),
                chance(8) ? List.of(exclusion()) : List.of(),
                benefits,
                across(code, benefits));
    }

    private Exclusion exclusion() {
        return new Exclusion(
                "E",
                CodePrefixes.of(List.of("I21")),
                chance(2) ? Exclusion.Reach.ANY_DIAGNOSIS : Exclusion.Reach.MAIN_DIAGNOSIS,
                Set.of(),
                Set.of("CRIME"),
                Set.of(),
                "/exclusions/0");
    }

    private Benefit benefit(String code, int index) {
        BenefitFrame frame = frame(code, index);
        return switch (random.nextInt(9)) {
            case 0 ->
                new Benefit.FixedPerStay(
                        frame,
                        new LevelAmounts(yuan("160.00"), yuan("220.00"), yuan("300.00")),
                        chance(2) ? List.of(percent(100), percent(50)) : List.of(),
                        chance(2) ? 2 : 0);
            case 1 ->
                new Benefit.DailyAllowance(
                        frame, yuan("33.33"), 1 + random.nextInt(4), chance(2) ? 20 : 0, chance(2) ? 45 : 0);
            case 2 ->
                new Benefit.LumpSum(
                        frame,
                        List.of(
                                Plans.grade(IllnessGrade.SEVERE, Illnesses.SEVERE, "10000.00", afterPayment()),
                                Plans.grade(IllnessGrade.MILD, Illnesses.MILD, "3000.00", afterPayment())),
                        any(Benefit.Repeat.values()),
                        any(Benefit.Unrelated.values()),
                        any(Benefit.MilderPaid.values()));
            case 3 -> new Benefit.Disability(frame, yuan("15000.00"), grades(), 180);
            case 4 -> new Benefit.Death(frame, yuan("14000.00"), yuan("1000.00"), chance(2) ? 180 : 0);
            case 5 -> new Benefit.TopUp(frame, rate(), chance(2) ? yuan("250.00") : Money.ZERO);
            default ->
                new Benefit.Reimbursement(
                        frame,
                        any(Base.values()),
                        deductible(),
                        rate(),
                        chance(5) ? yuan("100.00") : Money.ZERO,
                        chance(4) ? 2 : 0,
                        any(BeyondPeriod.values()));
        };
    }

    private AfterPayment afterPayment() {
        return any(AfterPayment.values());
    }

    private List<Percentage> grades() {
        List<Percentage> ratios = new ArrayList<>();
        for (int grade = 1; grade <= 10; grade++) {
            ratios.add(percent(110 - grade * 10));
        }
        return ratios;
    }

    private BenefitFrame frame(String code, int index) {
        String pointer = "/benefits/" + index;
        List<Cap> caps = new ArrayList<>();
        for (Cap.Per per : Cap.Per.values()) {
            if (chance(4)) {
                caps.add(new Cap(
                        per, Money.fen(1 + random.nextInt(2_000_000)), any(Basis.values()), pointer + "/caps/0"));
            }
        }
        return new BenefitFrame(code, when(pointer), observation(pointer), caps, any(Basis.values()), pointer);
    }

    private EventMatch when(String pointer) {
        return new EventMatch(
                chance(4) ? Set.of(EventKind.INPATIENT, EventKind.DEATH) : Set.of(),
                chance(6) ? Set.of(Cause.ACCIDENT) : Set.of(),
                chance(6) ? 2 : 0,
                chance(8) ? Illnesses.SEVERE : IllnessSelection.ANY,
                CodePrefixes.NONE,
                chance(8) ? CodePrefixes.of(List.of("F00")) : CodePrefixes.NONE,
                pointer + "/when");
    }

    private Observation observation(String pointer) {
        Observation.Inside inside = switch (random.nextInt(4)) {
            case 0 -> new Observation.Nothing();
            case 1 -> new Observation.Reduced(percent(40));
            case 2 -> new Observation.Fixed(yuan("300.00"));
            default -> new Observation.EndsPlan();
        };
        Observation.Accidents accidents = any(Observation.Accidents.values());
        return switch (random.nextInt(6)) {
            case 0 -> new Observation(30, inside, accidents, pointer + "/observation");
            case 1 ->
                new Observation(
                        List.of(
                                new Observation.Stage(30, inside, pointer + "/observation/stages/0"),
                                new Observation.Stage(
                                        90, new Observation.Reduced(percent(60)), pointer + "/observation/stages/1")),
                        accidents,
                        pointer + "/observation");
            default -> Observation.NONE;
        };
    }

    private Deductible deductible() {
        Money amount = Money.fen(random.nextInt(800_000));
        return switch (random.nextInt(5)) {
            case 0 -> new Deductible.PerStay(amount, "/d");
            case 1 -> new Deductible.PerPeriod(amount, "/d");
            case 2 ->
                new Deductible.ByHospitalLevel(new LevelAmounts(yuan("100.00"), yuan("300.00"), yuan("700.00")), "/d");
            case 3 -> new Deductible.AccumulatedThreshold(amount, "/d");
            default -> new Deductible.None();
        };
    }

    private PayRate rate() {
        return switch (random.nextInt(4)) {
            case 0 -> Plans.marginal("0.00", random.nextInt(101), "777.77", 66, "10000.00", random.nextInt(101));
            case 1 -> new PayRate.WholeAmountTiers(Plans.tiers("0.00", 20, "1000.00", 50, "5000.00", 60), "/r");
            case 2 -> Plans.byStay(80, 70);
            default -> new PayRate.Flat(Percentage.basisPoints(1 + random.nextInt(10_000)), "/r");
        };
    }

    /** A pairing is between fixed sums without a limit over lines: what one of a pair loses to a limit the other may claim. */
    private AcrossPlans across(String code, List<Benefit> benefits) {
        if (benefits.size() > 1 && chance(4)) {
            return new AcrossPlans(
                    benefits.get(0).kind().isIndemnity()
                                    || benefits.get(1).kind().isIndemnity()
                            ? List.of()
                            : List.of(new Pairing("b0", code, "b1", any(Scope.values()), any(Keeps.values()), "/x")),
                    List.of(),
                    List.of(),
                    Indemnity.UNLIMITED);
        }
        return new AcrossPlans(
                List.of(),
                chance(2)
                        ? List.of(new CapGroup("G", Set.of("b0", "b2"), Money.fen(random.nextInt(1_500_000)), "/g"))
                        : List.of(),
                chance(2) ? List.of(new TotalLimit("T", Money.fen(random.nextInt(4_000_000)), "/t")) : List.of(),
                any(Indemnity.values()));
    }

    private boolean chance(int in) {
        return random.nextInt(in) == 0;
    }

    private <E> E any(E[] values) {
        return values[random.nextInt(values.length)];
    }

    private static Percentage percent(int percent) {
        return Percentage.percent(percent);
    }
}
