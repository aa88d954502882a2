package org.huzhu.terms.compile;

import java.util.ArrayList;
import java.util.List;
import org.huzhu.benefit.illness.IllnessGrade;
import org.huzhu.benefit.plan.Benefit;
import org.huzhu.benefit.plan.BenefitFrame;
import org.huzhu.benefit.plan.LumpSumGrade;
import org.huzhu.benefit.plan.LumpSumGrade.AfterPayment;
import org.huzhu.benefit.plan.Observation;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.money.Percentage;
import org.huzhu.terms.json.Place;

/** Turns each kind of benefit into the engine's. */
final class BenefitCompiler {

    private final Observation planObservation;
    private final IllnessCompiler illnesses;

    BenefitCompiler(Observation planObservation, IllnessCompiler illnesses) {
        this.planObservation = planObservation;
        this.illnesses = illnesses;
    }

    Benefit benefit(Place place) {
        return switch (place.at("kind").getText()) {
            case "REIMBURSEMENT" -> reimbursement(place);
            case "FIXED_PER_STAY" ->
                new Benefit.FixedPerStay(
                        frame(place),
                        RuleCompiler.levels(place.at("amounts")),
                        RuleCompiler.ratios(place.at("factors")),
                        number(place.at("staysMax")));
            case "DAILY_ALLOWANCE" ->
                new Benefit.DailyAllowance(
                        frame(place),
                        place.at("perDay").getMoney(),
                        place.at("fromDay").getNumber(),
                        number(place.at("daysMaxPerStay")),
                        number(place.at("daysMaxPerPeriod")));
            case "LUMP_SUM" -> lumpSum(place);
            case "DISABILITY" ->
                new Benefit.Disability(
                        frame(place),
                        place.at("amount").getMoney(),
                        byGrade(place.at("ratios")),
                        number(place.at("assessAfterDays")));
            case "DEATH" ->
                new Benefit.Death(
                        frame(place),
                        place.at("amount").getMoney(),
                        money(place.at("funeral")),
                        number(place.at("withinDays")));
            case "TOP_UP" ->
                new Benefit.TopUp(frame(place), RuleCompiler.rate(place.at("pays")), money(place.at("threshold")));
            default -> throw new IllegalStateException("no such benefit: " + place.pointer());
        };
    }

    private Benefit reimbursement(Place place) {
        return new Benefit.Reimbursement(
                frame(place),
                place.at("base").getConstant(Benefit.Base.class),
                RuleCompiler.deductible(place.at("deductible")),
                RuleCompiler.rate(place.at("pays")),
                money(place.at("minimum")),
                number(place.at("staysMax")),
                place.at("proRataBeyondPeriod").isTrue() ? Benefit.BeyondPeriod.PRO_RATA : Benefit.BeyondPeriod.WHOLE);
    }

    private Benefit lumpSum(Place place) {
        List<LumpSumGrade> grades = place.at("grades").items().stream()
                .map(grade -> new LumpSumGrade(
                        grade.at("grade").getConstant(IllnessGrade.class),
                        illnesses.selection(grade.at("illnesses")),
                        grade.at("amount").getMoney(),
                        grade.at("endsCoverage").isTrue() ? AfterPayment.COVER_ENDS : AfterPayment.COVER_CONTINUES,
                        grade.pointer()))
                .toList();
        return new Benefit.LumpSum(
                frame(place),
                grades,
                place.at("oncePerIllness").isTrue() ? Benefit.Repeat.ONCE_PER_ILLNESS : Benefit.Repeat.EVERY_EVENT,
                place.at("againForUnrelated").isTrue() ? Benefit.Unrelated.PAYS_AGAIN : Benefit.Unrelated.ONE_PAYMENT,
                place.at("offsetMildFromSevere").isTrue() ? Benefit.MilderPaid.OFFSET : Benefit.MilderPaid.KEPT);
    }

    private BenefitFrame frame(Place place) {
        Place observation = place.at("observation");
        return new BenefitFrame(
                place.at("code").getText(),
                RuleCompiler.match(place, illnesses),
                observation.exists() ? RuleCompiler.observation(observation) : planObservation,
                RuleCompiler.caps(place),
                RuleCompiler.basis(place),
                place.pointer());
    }

    private static List<Percentage> byGrade(Place ratios) {
        List<Percentage> byGrade = new ArrayList<>();
        for (int grade = 1; grade <= 10; grade++) {
            byGrade.add(ratios.at(String.valueOf(grade)).getRatio());
        }
        return byGrade;
    }

    private static int number(Place place) {
        return place.asNumber().orElse(0);
    }

    private static Money money(Place place) {
        return place.asMoney().orElse(Money.ZERO);
    }
}
