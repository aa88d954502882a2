package org.huzhu.benefit.v1;

import java.time.LocalDate;
import java.util.List;
import org.huzhu.benefit.DeterminationInput;
import org.huzhu.benefit.event.CareEvent;
import org.huzhu.benefit.event.EventKind;
import org.huzhu.benefit.held.AccumulatorKind;
import org.huzhu.benefit.outcome.Outcome.Pending;
import org.huzhu.benefit.outcome.Outcome.PendingReason;
import org.huzhu.benefit.outcome.ReasonCode;
import org.huzhu.benefit.outcome.StepCode;
import org.huzhu.benefit.plan.Benefit.DailyAllowance;
import org.huzhu.benefit.plan.Benefit.Death;
import org.huzhu.benefit.plan.Benefit.Disability;
import org.huzhu.benefit.plan.Benefit.FixedPerStay;
import org.huzhu.benefit.plan.Benefit.LumpSum;
import org.huzhu.benefit.plan.Benefit.Reimbursement;
import org.huzhu.benefit.plan.Benefit.TopUp;
import org.huzhu.benefit.plan.LumpSumGrade;
import org.huzhu.kernel.money.Percentage;

/** Works out what one open line pays, by the form of its benefit; top-ups wait for the other lines. */
final class Calculation {

    private final CareEvent event;
    private final Counters counters;
    private final Limits limits;
    private final Reimbursements reimbursements;
    private final LumpSums lumpSums;

    Calculation(DeterminationInput input, Counters counters) {
        this.event = input.event();
        this.counters = counters;
        this.limits = new Limits(counters, event.key());
        this.reimbursements = new Reimbursements(event, counters, limits);
        this.lumpSums = new LumpSums(event, counters, limits);
    }

    Limits limits() {
        return limits;
    }

    /** Finds which stay of the period the event is. */
    int ordinal(LineDraft line) {
        return reimbursements.ordinal(line);
    }

    void calculate(LineDraft line) {
        switch (line.benefit) {
            case Reimbursement reimbursement -> reimbursements.calculate(line, reimbursement);
            case FixedPerStay fixed -> fixedPerStay(line, fixed);
            case DailyAllowance allowance -> dailyAllowance(line, allowance);
            case LumpSum lumpSum -> lumpSums.calculate(line, lumpSum);
            case Disability disability -> disability(line, disability);
            case Death death -> death(line, death);
            case TopUp topUp -> {}
        }
    }

    private void fixedPerStay(LineDraft line, FixedPerStay benefit) {
        if (event.dates().admittedOn() == null) {
            line.deny(ReasonCode.EVENT_NOT_COVERED);
            return;
        }
        if (event.hospitalLevel() == 0) {
            line.deny(ReasonCode.HOSPITAL_LEVEL_UNKNOWN);
            return;
        }
        int ordinal = ordinal(line);
        boolean beyondFactors =
                !benefit.factors().isEmpty() && ordinal > benefit.factors().size();
        if (beyondFactors || (benefit.staysMax() > 0 && ordinal > benefit.staysMax())) {
            line.deny(ReasonCode.STAYS_USED_UP);
            return;
        }
        long amount = benefit.amounts().of(event.hospitalLevel()).fen();
        String pointer = line.frame.pointer();
        line.step(
                StepCode.LEVEL_AMOUNT, pointer + "/amounts/" + event.hospitalLevel(), event.hospitalLevel(), 0, amount);
        if (benefit.factors().isEmpty()) {
            limits.settle(line, Exact.settle(line, amount, 1));
            return;
        }
        long part = Exact.ratio(
                line,
                StepCode.STAY_FACTOR,
                pointer + "/factors/" + (ordinal - 1),
                amount,
                1,
                benefit.factors().get(ordinal - 1));
        limits.settle(line, Exact.settle(line, part, Exact.ONE));
    }

    private void dailyAllowance(LineDraft line, DailyAllowance benefit) {
        LocalDate admitted = event.dates().admittedOn();
        LocalDate discharged = event.dates().dischargedOn();
        if (admitted == null) {
            line.deny(ReasonCode.EVENT_NOT_COVERED);
            return;
        }
        if (discharged == null) {
            line.wait(Reimbursements.dischargeNeeded());
            return;
        }
        long stay = Math.max(1, discharged.toEpochDay() - admitted.toEpochDay());
        long days = stay - (benefit.fromDay() - 1);
        String rule = line.frame.pointer();
        line.step(StepCode.DAYS, rule + "/fromDay", stay, benefit.fromDay(), Math.max(0, days));
        if (days <= 0) {
            line.deny(ReasonCode.STAY_TOO_SHORT);
            return;
        }
        if (benefit.daysMaxPerStay() > 0 && days > benefit.daysMaxPerStay()) {
            line.step(
                    StepCode.DAYS_OF_STAY_LIMIT,
                    rule + "/daysMaxPerStay",
                    days,
                    benefit.daysMaxPerStay(),
                    benefit.daysMaxPerStay());
            days = benefit.daysMaxPerStay();
        }
        if (benefit.daysMaxPerPeriod() > 0) {
            days = withinPeriod(line, benefit, days);
        }
        if (!line.isOpen()) {
            return;
        }
        long amount = Math.multiplyExact(benefit.perDay().fen(), days);
        line.step(StepCode.PER_DAY, rule + "/perDay", benefit.perDay().fen(), days, amount);
        limits.settle(line, Exact.settle(line, amount, 1));
    }

    private long withinPeriod(LineDraft line, DailyAllowance benefit, long days) {
        long ofEvent = counters.forSubject(AccumulatorKind.DAYS_FOR_EVENT, line, event.key());
        long ofOthers = counters.inPeriod(AccumulatorKind.DAYS_IN_PERIOD, line) - ofEvent;
        long left = Math.max(0, benefit.daysMaxPerPeriod() - ofOthers);
        long counted = Math.min(days, left);
        if (counted < days) {
            line.step(StepCode.DAYS_OF_PERIOD_LIMIT, line.frame.pointer() + "/daysMaxPerPeriod", days, left, counted);
        }
        if (counted == 0) {
            line.deny(ReasonCode.DAYS_USED_UP);
        } else {
            line.daysAdded = Math.max(0, counted - ofEvent);
        }
        return counted;
    }

    private void disability(LineDraft line, Disability benefit) {
        if (event.disabilityGrades().isEmpty()) {
            if (event.kind() == EventKind.DISABILITY) {
                LocalDate until = benefit.assessAfterDays() == 0
                        ? null
                        : event.dates().occurredOn().plusDays(benefit.assessAfterDays());
                line.wait(new Pending(PendingReason.ASSESSMENT_NEEDED, until, List.of()));
            } else {
                line.deny(ReasonCode.NO_DISABILITY);
            }
            return;
        }
        int worst = 10;
        for (int grade : event.disabilityGrades()) {
            worst = Math.min(worst, grade);
        }
        Percentage ratio = benefit.ratios().get(worst - 1);
        long part = Math.multiplyExact(benefit.amount().fen(), ratio.basisPoints());
        line.scaledStep(
                StepCode.DISABILITY_GRADE,
                line.frame.pointer() + "/ratios/" + worst,
                Exact.ONE,
                worst,
                ratio.basisPoints(),
                part);
        if (part == 0) {
            line.deny(ReasonCode.RATE_IS_ZERO);
            return;
        }
        limits.settle(line, Exact.settle(line, part, Exact.ONE));
    }

    private void death(LineDraft line, Death benefit) {
        LocalDate died = event.dates().diedOn();
        if (died == null) {
            line.deny(ReasonCode.NO_DEATH);
            return;
        }
        long after = died.toEpochDay() - event.dates().occurredOn().toEpochDay();
        if (benefit.withinDays() > 0 && after > benefit.withinDays()) {
            line.deny(ReasonCode.DEATH_TOO_LATE);
            return;
        }
        long amount = Math.addExact(benefit.amount().fen(), benefit.funeral().fen());
        line.step(
                StepCode.DEATH_AMOUNT,
                line.frame.pointer(),
                benefit.amount().fen(),
                benefit.funeral().fen(),
                amount);
        limits.settle(line, Exact.settle(line, amount, 1));
    }

    static LumpSumGrade gradeOf(LumpSum benefit, IllnessFinding finding) {
        return benefit.grades().get(finding.gradeIndex());
    }
}
