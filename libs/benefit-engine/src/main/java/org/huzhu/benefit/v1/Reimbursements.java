package org.huzhu.benefit.v1;

import java.time.LocalDate;
import java.util.List;
import org.huzhu.benefit.event.CareEvent;
import org.huzhu.benefit.event.MedicalBill;
import org.huzhu.benefit.held.AccumulatorKind;
import org.huzhu.benefit.outcome.Outcome.Pending;
import org.huzhu.benefit.outcome.Outcome.PendingReason;
import org.huzhu.benefit.outcome.ReasonCode;
import org.huzhu.benefit.outcome.StepCode;
import org.huzhu.benefit.plan.Benefit.Base;
import org.huzhu.benefit.plan.Benefit.BeyondPeriod;
import org.huzhu.benefit.plan.Benefit.Reimbursement;
import org.huzhu.benefit.plan.Deductible;
import org.huzhu.benefit.plan.PayRate;
import org.huzhu.kernel.money.Rounding;

/** Rates on costs: base, pro rata, deductible, rate, minimum. */
final class Reimbursements {

    private final CareEvent event;
    private final Counters counters;
    private final Limits limits;

    Reimbursements(CareEvent event, Counters counters, Limits limits) {
        this.event = event;
        this.counters = counters;
        this.limits = limits;
    }

    static Pending dischargeNeeded() {
        return new Pending(PendingReason.DISCHARGE_NEEDED, null, List.of());
    }

    void calculate(LineDraft line, Reimbursement benefit) {
        long base = base(event.bill(), benefit.base());
        line.step(StepCode.BASE, line.frame.pointer() + "/base", benefit.base().name(), 0, 0, base);
        if (base == 0) {
            line.deny(ReasonCode.NOTHING_ELIGIBLE);
            return;
        }
        if (benefit.pays() instanceof PayRate.ByStayOrdinal || benefit.staysMax() > 0) {
            int ordinal = ordinal(line);
            if (benefit.staysMax() > 0 && ordinal > benefit.staysMax()) {
                line.deny(ReasonCode.STAYS_USED_UP);
                return;
            }
        }
        long scale = 1;
        long scaled = base;
        if (benefit.beyondPeriod() == BeyondPeriod.PRO_RATA && runsPastPeriod(line)) {
            long days = stayDays();
            long inside = daysInside(line);
            scale = days;
            scaled = Math.multiplyExact(base, inside);
            line.scaledStep(
                    StepCode.PRO_RATA, line.frame.pointer() + "/proRataBeyondPeriod", scale, inside, days, scaled);
        }
        long eligible = scale == 1 ? base : Rounding.HALF_UP.divide(scaled, scale);
        long known = counters.forSubject(AccumulatorKind.ELIGIBLE_FOR_EVENT, line, event.key());
        line.eligibleAdded = Math.max(0, Math.subtractExact(eligible, known));
        rated(line, benefit, scaled, scale, known);
    }

    private void rated(LineDraft line, Reimbursement benefit, long scaled, long scale, long known) {
        if (benefit.deductible() instanceof Deductible.ByHospitalLevel && event.hospitalLevel() == 0) {
            line.eligibleAdded = 0;
            line.deny(ReasonCode.HOSPITAL_LEVEL_UNKNOWN);
            return;
        }
        long before = 0;
        long above;
        if (benefit.deductible() instanceof Deductible.AccumulatedThreshold threshold) {
            long earlier = Math.multiplyExact(ofOtherEvents(line, known), scale);
            long limit = Math.multiplyExact(threshold.amount().fen(), scale);
            long together = Math.addExact(earlier, scaled);
            before = Math.max(0, earlier - limit);
            above = Math.max(0, together - limit);
            line.scaledStep(StepCode.THRESHOLD, threshold.pointer(), scale, together, limit, above);
        } else {
            above = lessDeductible(line, benefit.deductible(), scaled, scale, known);
        }
        if (above == before) {
            line.deny(ReasonCode.BELOW_DEDUCTIBLE);
            return;
        }
        long exact = Exact.rate(line, benefit.pays(), above, scale);
        if (before > 0) {
            exact = Math.max(0, exact - Exact.rate(line, benefit.pays(), before, scale));
        }
        long over = Math.multiplyExact(scale, Exact.ONE);
        if (benefit.minimum().isPositive()) {
            exact = atLeast(line, benefit.minimum().fen(), exact, over);
        }
        if (exact == 0) {
            line.deny(ReasonCode.RATE_IS_ZERO);
            return;
        }
        limits.settle(line, Exact.settle(line, exact, over));
    }

    private static long atLeast(LineDraft line, long minimum, long exact, long over) {
        long least = Math.multiplyExact(minimum, over);
        if (exact >= least) {
            return exact;
        }
        line.scaledStep(StepCode.MINIMUM, line.frame.pointer() + "/minimum", over, exact, least, least);
        return least;
    }

    private long lessDeductible(LineDraft line, Deductible deductible, long scaled, long scale, long known) {
        return switch (deductible) {
            case Deductible.None none -> scaled;
            case Deductible.PerStay perStay ->
                less(line, perStay.pointer(), scaled, scale, perStay.amount().fen());
            case Deductible.PerPeriod perPeriod ->
                less(
                        line,
                        perPeriod.pointer(),
                        scaled,
                        scale,
                        Math.max(0, Math.subtractExact(perPeriod.amount().fen(), ofOtherEvents(line, known))));
            case Deductible.ByHospitalLevel byLevel ->
                less(
                        line,
                        byLevel.pointer(),
                        scaled,
                        scale,
                        byLevel.amounts().of(event.hospitalLevel()).fen());
            case Deductible.AccumulatedThreshold threshold ->
                throw new IllegalStateException("a threshold is not a deductible of one stay");
        };
    }

    private static long less(LineDraft line, String rule, long scaled, long scale, long fen) {
        long off = Math.min(scaled, Math.multiplyExact(fen, scale));
        long rest = scaled - off;
        line.scaledStep(StepCode.DEDUCTIBLE, rule, scale, scaled, off, rest);
        return rest;
    }

    /** Eligible costs of the period without those of this event. */
    private long ofOtherEvents(LineDraft line, long known) {
        return Math.max(0, Math.subtractExact(counters.inPeriod(AccumulatorKind.ELIGIBLE_IN_PERIOD, line), known));
    }

    /** Finds which stay of the period the event is, and writes it down. */
    int ordinal(LineDraft line) {
        long known = counters.forSubject(AccumulatorKind.STAY_ORDINAL, line, event.key());
        long ordinal = known > 0 ? known : Math.addExact(counters.inPeriod(AccumulatorKind.STAYS_IN_PERIOD, line), 1);
        line.ordinal = Math.toIntExact(ordinal);
        line.step(StepCode.STAY_ORDINAL, line.frame.pointer(), 0, 0, ordinal);
        return line.ordinal;
    }

    static long base(MedicalBill bill, Base base) {
        long selfPay = Math.max(0, bill.inScope().fen() - bill.fundPaid().fen());
        return switch (base) {
            case IN_SCOPE_SELF_PAY -> selfPay;
            case IN_SCOPE_SELF_PAY_AND_PREPAYMENT ->
                Math.addExact(selfPay, bill.prePayment().fen());
            case CO_PAY_ABOVE_DEDUCTIBLE ->
                Math.max(0, selfPay - bill.deductiblePaid().fen());
            case PERSONAL_BURDEN -> bill.personalBurden().fen();
        };
    }

    private boolean runsPastPeriod(LineDraft line) {
        LocalDate until = line.lead.period().until();
        LocalDate admitted = event.dates().admittedOn();
        LocalDate discharged = event.dates().dischargedOn();
        return until != null
                && admitted != null
                && discharged != null
                && discharged.isAfter(until)
                && admitted.isBefore(until);
    }

    private long stayDays() {
        LocalDate admitted = event.dates().admittedOn();
        LocalDate discharged = event.dates().dischargedOn();
        return admitted == null || discharged == null ? 1 : discharged.toEpochDay() - admitted.toEpochDay();
    }

    private long daysInside(LineDraft line) {
        LocalDate until = line.lead.period().until();
        LocalDate admitted = event.dates().admittedOn();
        return until == null || admitted == null ? 1 : until.toEpochDay() - admitted.toEpochDay();
    }
}
