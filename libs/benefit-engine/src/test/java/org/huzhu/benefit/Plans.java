package org.huzhu.benefit;

import static org.huzhu.kernel.money.Money.yuan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huzhu.benefit.event.EventKind;
import org.huzhu.benefit.illness.CodePrefixes;
import org.huzhu.benefit.illness.IllnessGrade;
import org.huzhu.benefit.illness.IllnessSelection;
import org.huzhu.benefit.plan.AcrossPlans;
import org.huzhu.benefit.plan.AcrossPlans.Indemnity;
import org.huzhu.benefit.plan.Basis;
import org.huzhu.benefit.plan.Benefit;
import org.huzhu.benefit.plan.Benefit.Base;
import org.huzhu.benefit.plan.Benefit.BeyondPeriod;
import org.huzhu.benefit.plan.BenefitFrame;
import org.huzhu.benefit.plan.Cap;
import org.huzhu.benefit.plan.Cap.Per;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.benefit.plan.Deductible;
import org.huzhu.benefit.plan.EventMatch;
import org.huzhu.benefit.plan.Exclusion;
import org.huzhu.benefit.plan.FilingWindow;
import org.huzhu.benefit.plan.LevelAmounts;
import org.huzhu.benefit.plan.LumpSumGrade;
import org.huzhu.benefit.plan.LumpSumGrade.AfterPayment;
import org.huzhu.benefit.plan.Observation;
import org.huzhu.benefit.plan.PayRate;
import org.huzhu.benefit.plan.PayRate.Tier;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.money.Percentage;

/** Plans of domain.md 2, written as the engine reads them, and words to vary them. */
final class Plans {

    static final FilingWindow TWO_YEARS = new FilingWindow(24, FilingWindow.Start.SETTLEMENT, "/filing");
    static final AcrossPlans WITHIN_BURDEN = new AcrossPlans(List.of(), List.of(), List.of(), Indemnity.WITHIN_BURDEN);
    static final Observation NINETY_DAYS =
            new Observation(90, new Observation.Nothing(), Observation.Accidents.COVERED, "/observation");

    private Plans() {}

    static CompiledPlan plan(String code, Benefit... benefits) {
        return plan(code, AcrossPlans.STACKING, benefits);
    }

    static CompiledPlan plan(String code, AcrossPlans across, Benefit... benefits) {
        return new CompiledPlan(
                code, "MEDICAL", "420000", "0".repeat(64), TWO_YEARS, List.of(), List.of(benefits), across);
    }

    static CompiledPlan excluding(CompiledPlan plan, Exclusion... exclusions) {
        return new CompiledPlan(
                plan.code(),
                plan.kind(),
                plan.region(),
                plan.termsDigest(),
                plan.filing(),
                List.of(exclusions),
                plan.benefits(),
                plan.across());
    }

    static BenefitFrame frame(String code, Cap... caps) {
        return new BenefitFrame(
                code,
                EventMatch.any("/benefits/0/when"),
                Observation.NONE,
                List.of(caps),
                Basis.PER_MEMBER,
                "/benefits/0");
    }

    static BenefitFrame perShare(BenefitFrame frame) {
        return new BenefitFrame(
                frame.code(), frame.when(), frame.observation(), frame.caps(), Basis.PER_SHARE, frame.pointer());
    }

    static BenefitFrame when(BenefitFrame frame, EventMatch when) {
        return new BenefitFrame(frame.code(), when, frame.observation(), frame.caps(), frame.basis(), frame.pointer());
    }

    static BenefitFrame observed(BenefitFrame frame, Observation observation) {
        return new BenefitFrame(frame.code(), frame.when(), observation, frame.caps(), frame.basis(), frame.pointer());
    }

    static BenefitFrame inHospital(String code, Cap... caps) {
        return when(
                frame(code, caps),
                EventMatch.of(Set.of(EventKind.INPATIENT, EventKind.EMERGENCY_OBSERVATION), "/benefits/0/when"));
    }

    static EventMatch ill(IllnessSelection illnesses) {
        return new EventMatch(
                Set.of(), Set.of(), 0, illnesses, CodePrefixes.NONE, CodePrefixes.NONE, "/benefits/0/when");
    }

    static Cap cap(Per per, String amount) {
        return new Cap(per, yuan(amount), Basis.PER_MEMBER, "/benefits/0/caps/0");
    }

    static Benefit.Reimbursement reimbursement(BenefitFrame frame, PayRate rate) {
        return reimbursement(frame, new Deductible.None(), rate);
    }

    static Benefit.Reimbursement reimbursement(BenefitFrame frame, Deductible deductible, PayRate rate) {
        return new Benefit.Reimbursement(
                frame, Base.IN_SCOPE_SELF_PAY, deductible, rate, Money.ZERO, 0, BeyondPeriod.WHOLE);
    }

    static PayRate.Flat flat(int percent) {
        return new PayRate.Flat(Percentage.percent(percent), "/benefits/0/pays");
    }

    /** Tiers from pairs of "from" and percent. */
    static List<Tier> tiers(Object... pairs) {
        List<Tier> tiers = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            tiers.add(new Tier(
                    yuan((String) pairs[i]),
                    Percentage.percent((Integer) pairs[i + 1]),
                    "/benefits/0/pays/tiers/" + i / 2));
        }
        return tiers;
    }

    static PayRate.MarginalTiers marginal(Object... pairs) {
        return new PayRate.MarginalTiers(tiers(pairs), "/benefits/0/pays");
    }

    static PayRate.ByStayOrdinal byStay(Integer... percents) {
        return new PayRate.ByStayOrdinal(
                List.of(percents).stream().map(Percentage::percent).toList(),
                Percentage.percent(0),
                "/benefits/0/pays");
    }

    static CompiledPlan hangzhou() {
        return plan(
                "HZ-MEDICAL",
                new Benefit.Reimbursement(
                        frame("medical", cap(Per.PERIOD, "30200.00")),
                        Base.IN_SCOPE_SELF_PAY,
                        new Deductible.None(),
                        marginal("0.00", 20, "1000.00", 50, "10000.00", 90, "15000.00", 60, "50000.00", 0),
                        yuan("100.00"),
                        0,
                        BeyondPeriod.WHOLE));
    }

    static CompiledPlan wubu() {
        return plan(
                "WUBU-MEDICAL",
                reimbursement(
                        frame("medical", cap(Per.PERIOD, "50000.00")),
                        marginal("0.00", 80, "2000.00", 70, "10000.00", 50)));
    }

    static CompiledPlan bijie() {
        return plan(
                "BIJIE-SEVERE",
                reimbursement(
                        when(frame("severe-medical", cap(Per.PERIOD, "30000.00")), ill(Illnesses.SEVERE)), flat(80)));
    }

    static CompiledPlan hubeiHospital() {
        return plan("HB-HOSPITAL", WITHIN_BURDEN, reimbursement(inHospital("hospital"), flat(70)));
    }

    static CompiledPlan gansu() {
        return plan(
                "GS-EIGHT-GROUPS",
                new Benefit.FixedPerStay(
                        inHospital("deductible-band"),
                        new LevelAmounts(yuan("160.00"), yuan("220.00"), yuan("300.00")),
                        List.of(Percentage.percent(100), Percentage.percent(50)),
                        0),
                new Benefit.Reimbursement(
                        inHospital("co-pay"),
                        Base.CO_PAY_ABOVE_DEDUCTIBLE,
                        new Deductible.None(),
                        byStay(70, 40),
                        Money.ZERO,
                        0,
                        BeyondPeriod.WHOLE));
    }

    static CompiledPlan zhongshanHospital() {
        return plan("ZS-HOSPITAL", reimbursement(inHospital("hospital"), byStay(80, 70)));
    }

    static CompiledPlan zhongshanAllowance() {
        return plan(
                "ZS-ALLOWANCE",
                new Benefit.DailyAllowance(
                        inHospital("allowance", cap(Per.PERIOD, "5400.00")), yuan("60.00"), 1, 0, 90));
    }

    static CompiledPlan beijingAllowance() {
        return plan("BJ-ALLOWANCE", new Benefit.DailyAllowance(inHospital("allowance"), yuan("40.00"), 1, 0, 180));
    }

    static Benefit.LumpSum severe() {
        return severe(perShare(frame("severe")), Benefit.MilderPaid.OFFSET);
    }

    static Benefit.LumpSum severe(BenefitFrame frame, Benefit.MilderPaid milderPaid) {
        return new Benefit.LumpSum(
                frame,
                List.of(
                        grade(IllnessGrade.SEVERE, Illnesses.SEVERE, "10000.00", AfterPayment.COVER_CONTINUES),
                        grade(IllnessGrade.MILD, Illnesses.MILD, "3000.00", AfterPayment.COVER_CONTINUES)),
                Benefit.Repeat.ONCE_PER_ILLNESS,
                Benefit.Unrelated.PAYS_AGAIN,
                milderPaid);
    }

    static LumpSumGrade grade(
            IllnessGrade grade, IllnessSelection illnesses, String amount, AfterPayment afterPayment) {
        return new LumpSumGrade(grade, illnesses, yuan(amount), afterPayment, "/benefits/0/grades/" + grade);
    }

    static CompiledPlan hubeiSevere() {
        return plan("HB-SEVERE", severe());
    }

    static CompiledPlan hubeiWomen() {
        return plan(
                "HB-WOMEN",
                new Benefit.LumpSum(
                        perShare(frame("women")),
                        List.of(
                                grade(IllnessGrade.INVASIVE, Illnesses.INVASIVE, "15000.00", AfterPayment.COVER_ENDS),
                                grade(
                                        IllnessGrade.IN_SITU,
                                        Illnesses.IN_SITU,
                                        "2000.00",
                                        AfterPayment.COVER_CONTINUES)),
                        Benefit.Repeat.ONCE_PER_ILLNESS,
                        Benefit.Unrelated.ONE_PAYMENT,
                        Benefit.MilderPaid.KEPT));
    }

    static Benefit.Disability disability(String amount) {
        List<Percentage> ratios = new ArrayList<>();
        for (int grade = 1; grade <= 10; grade++) {
            ratios.add(Percentage.percent(110 - grade * 10));
        }
        return new Benefit.Disability(perShare(frame("disability")), yuan(amount), ratios, 180);
    }

    static Benefit.Death death(String amount, String funeral) {
        return new Benefit.Death(perShare(frame("death")), yuan(amount), yuan(funeral), 180);
    }
}
