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
        long scale = 1;
        long scaled = base;
        if (benefit.beyondPeriod() == BeyondPeriod.PRO_RATA && runsPastPeriod(line)) {
            scale = stayDays();
            long inside = daysInside(line);
            scaled = Math.multiplyExact(base, inside);
            line.scaledStep(
                    StepCode.PRO_RATA, line.frame.pointer() + "/proRataBeyondPeriod", scale, inside, scale, scaled);
        }
        if (scaled == 0) {
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
        rated(line, benefit, scaled, scale);
    }

    private void rated(LineDraft line, Reimbursement benefit, long scaled, long scale) {
        if (benefit.deductible() instanceof Deductible.ByHospitalLevel && event.hospitalLevel() == 0) {
            line.deny(ReasonCode.HOSPITAL_LEVEL_UNKNOWN);
            return;
        }
        long exact;
        if (benefit.deductible() instanceof Deductible.AccumulatedThreshold threshold) {
            exact = overThreshold(line, benefit.pays(), threshold, scaled, scale);
        } else {
            exact = overDeductible(line, benefit, scaled, scale);
        }
        if (!line.isOpen()) {
            return;
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

    /**
     * The stays of a period reach a threshold together. An event gives what its costs add to what lies above it; decided
     * again, it gives that once more and what its new costs add behind all costs of the period so far.
     */
    private long overThreshold(
            LineDraft line, PayRate rate, Deductible.AccumulatedThreshold threshold, long scaled, long scale) {
        long known = counters.forSubject(AccumulatorKind.ELIGIBLE_FOR_EVENT, line, event.key());
        long eligible = Rounding.HALF_UP.divide(scaled, scale);
        line.eligibleAdded = Math.max(0, Math.subtractExact(eligible, known));
        long added = known == 0 ? scaled : Math.multiplyExact(line.eligibleAdded, scale);
        long earlier = Math.multiplyExact(counters.inPeriod(AccumulatorKind.ELIGIBLE_IN_PERIOD, line), scale);
        long together = Math.addExact(earlier, added);
        long limit = Math.multiplyExact(threshold.amount().fen(), scale);
        long above = Math.max(0, together - limit);
        line.scaledStep(StepCode.THRESHOLD, threshold.pointer(), scale, together, limit, above);
        long before = Math.max(0, earlier - limit);
        long given = counters.forSubject(AccumulatorKind.RATED_FOR_EVENT, line, event.key());
        if (above == before && given == 0) {
            line.deny(ReasonCode.BELOW_DEDUCTIBLE);
            return 0;
        }
        long exact = above == before ? 0 : rateBetween(line, rate, threshold, before, above, scale);
        line.ratedAdded = Rounding.DOWN.divide(exact, scale);
        if (given == 0) {
            return exact;
        }
        long scaledGiven = Math.multiplyExact(given, scale);
        long both = Math.addExact(exact, scaledGiven);
        long over = Math.multiplyExact(scale, Exact.ONE);
        line.scaledStep(StepCode.GIVEN_BEFORE, threshold.pointer(), over, exact, scaledGiven, both);
        return both;
    }

    private static long rateBetween(
            LineDraft line,
            PayRate rate,
            Deductible.AccumulatedThreshold threshold,
            long before,
            long above,
            long scale) {
        long whole = Exact.rate(line, rate, above, scale);
        if (before == 0) {
            return whole;
        }
        long less = Exact.rate(line, rate, before, scale);
        long rest = Math.max(0, whole - less);
        line.scaledStep(
                StepCode.LESS_BEFORE, threshold.pointer(), Math.multiplyExact(scale, Exact.ONE), whole, less, rest);
        return rest;
    }

    private long overDeductible(LineDraft line, Reimbursement benefit, long scaled, long scale) {
        long rest = switch (benefit.deductible()) {
            case Deductible.None none -> scaled;
            case Deductible.PerStay perStay ->
                less(line, perStay.pointer(), scaled, scale, perStay.amount().fen());
            case Deductible.PerPeriod perPeriod -> lessOfPeriod(line, perPeriod, scaled, scale);
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
        if (rest == 0) {
            line.deny(ReasonCode.BELOW_DEDUCTIBLE);
            return 0;
        }
        return Exact.rate(line, benefit.pays(), rest, scale);
    }

    /** What other events used of the deductible is gone for this one; what this one used stays its own. */
    private long lessOfPeriod(LineDraft line, Deductible.PerPeriod perPeriod, long scaled, long scale) {
        long own = counters.forSubject(AccumulatorKind.DEDUCTIBLE_FOR_EVENT, line, event.key());
        long ofOthers = counters.inPeriod(AccumulatorKind.DEDUCTIBLE_IN_PERIOD, line) - own;
        long left = Math.max(0, Math.subtractExact(perPeriod.amount().fen(), ofOthers));
        long rest = less(line, perPeriod.pointer(), scaled, scale, left);
        line.deductibleAdded = Math.max(0, Rounding.UP.divide(scaled - rest, scale) - own);
        return rest;
    }

    private static long less(LineDraft line, String rule, long scaled, long scale, long fen) {
        long off = Math.min(scaled, Math.multiplyExact(fen, scale));
        long rest = scaled - off;
        line.scaledStep(StepCode.DEDUCTIBLE, rule, scale, scaled, off, rest);
        return rest;
    }

    /**
     * Finds which stay of the period the event is, and writes it down. Stays are numbered in the order in which they are
     * decided first; a stay keeps its number, also when one that began earlier is filed later.
     */
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

    /** Whether a stay ends after the period, or begins after it: an accident inside may be treated later. */
    private boolean runsPastPeriod(LineDraft line) {
        LocalDate until = line.lead.period().until();
        LocalDate admitted = event.dates().admittedOn();
        LocalDate discharged = event.dates().dischargedOn();
        if (until == null || admitted == null) {
            return false;
        }
        return !admitted.isBefore(until) || (discharged != null && discharged.isAfter(until));
    }

    private long stayDays() {
        LocalDate admitted = event.dates().admittedOn();
        LocalDate discharged = event.dates().dischargedOn();
        return admitted == null || discharged == null
                ? 1
                : Math.max(1, discharged.toEpochDay() - admitted.toEpochDay());
    }

    private long daysInside(LineDraft line) {
        LocalDate until = line.lead.period().until();
        LocalDate admitted = event.dates().admittedOn();
        return until == null || admitted == null ? 1 : Math.max(0, until.toEpochDay() - admitted.toEpochDay());
    }
}
