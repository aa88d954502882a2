package org.huzhu.benefit.v1;

import org.huzhu.benefit.event.CareEvent;
import org.huzhu.benefit.held.AccumulatorKey;
import org.huzhu.benefit.held.AccumulatorKind;
import org.huzhu.benefit.outcome.ReasonCode;
import org.huzhu.benefit.outcome.StepCode;
import org.huzhu.benefit.plan.Benefit.LumpSum;
import org.huzhu.benefit.plan.Benefit.MilderPaid;
import org.huzhu.benefit.plan.Benefit.Repeat;
import org.huzhu.benefit.plan.Benefit.Unrelated;
import org.huzhu.benefit.plan.LumpSumGrade;

/** Sums for listed illnesses, once for an illness. */
final class LumpSums {

    /** A circumstance by which the reviewer says that an illness of the same group is another one. */
    static final String UNRELATED_ILLNESS = "UNRELATED_ILLNESS";

    private static final char BAR = '|';

    private final CareEvent event;
    private final Counters counters;
    private final Limits limits;

    LumpSums(CareEvent event, Counters counters, Limits limits) {
        this.event = event;
        this.counters = counters;
        this.limits = limits;
    }

    void calculate(LineDraft line, LumpSum benefit) {
        IllnessFinding finding = line.illness;
        if (finding == null) {
            line.deny(ReasonCode.ILLNESS_NOT_LISTED);
            return;
        }
        LumpSumGrade grade = Calculation.gradeOf(benefit, finding);
        int rank = finding.gradeIndex();
        line.lumpSumSubject = line.illnessKey + BAR + finding.group().code() + BAR + rank;
        long milder = 0;
        if (!counters.isEmpty()) {
            milder = milderPaid(line, benefit, finding, rank);
        }
        if (!line.isOpen()) {
            return;
        }
        long amount = grade.amount().fen();
        line.step(StepCode.GRADE_AMOUNT, grade.pointer(), grade.grade().name(), 0, 0, amount);
        long due = Exact.settle(line, amount, 1);
        if (milder > 0) {
            long rest = Math.max(0, Math.subtractExact(due, milder));
            line.step(StepCode.MILDER_OFFSET, line.frame.pointer() + "/offsetMildFromSevere", due, milder, rest);
            due = rest;
        }
        line.afterPayment = grade.afterPayment();
        if (benefit.repeat() == Repeat.ONCE_PER_ILLNESS) {
            limits.settleOncePerIllness(line, due);
        } else {
            limits.settle(line, due);
        }
    }

    /**
     * Adds up the milder sums to take off, or closes the line when the illness was paid. A milder sum never stands in the way
     * of a graver one, not where a period has one payment either.
     */
    private long milderPaid(LineDraft line, LumpSum benefit, IllnessFinding finding, int rank) {
        long milder = 0;
        for (AccumulatorKey key : counters.before().keys()) {
            if (key.kind() != AccumulatorKind.LUMP_SUM_PAID
                    || !key.plan().equals(line.plan.code())
                    || !key.code().equals(line.frame.code())) {
                continue;
            }
            long paid = counters.before().valueOf(key);
            if (paid <= 0) {
                continue;
            }
            boolean same = isSameIllness(
                    key.subject(), line.illnessKey, finding.group().code());
            int paidRank = Integer.parseInt(
                    key.subject(),
                    key.subject().lastIndexOf(BAR) + 1,
                    key.subject().length(),
                    10);
            boolean onlyPayment = !same
                    && benefit.unrelated() == Unrelated.ONE_PAYMENT
                    && key.period().equals(line.lead.period().from());
            if ((same || onlyPayment) && paidRank > rank) {
                milder = isOffset(benefit) ? Math.addExact(milder, paid) : milder;
            } else if (same && benefit.repeat() == Repeat.ONCE_PER_ILLNESS) {
                line.deny(ReasonCode.ALREADY_PAID_FOR_ILLNESS);
            } else if (onlyPayment && line.isOpen()) {
                line.deny(ReasonCode.ALREADY_PAID_IN_PERIOD);
            }
        }
        return milder;
    }

    /** Where each event pays by itself, what was paid for this one is taken off anyhow and for others is not. */
    private static boolean isOffset(LumpSum benefit) {
        return benefit.milderPaid() == MilderPaid.OFFSET && benefit.repeat() == Repeat.ONCE_PER_ILLNESS;
    }

    private boolean isSameIllness(String subject, String illnessKey, String group) {
        int groupEnd = subject.lastIndexOf(BAR);
        int groupStart = subject.lastIndexOf(BAR, groupEnd - 1);
        boolean sameKey = subject.substring(0, groupStart).equals(illnessKey);
        if (sameKey && (!event.illnessKey().isEmpty() || !isUnrelated())) {
            return true;
        }
        return !isUnrelated() && subject.substring(groupStart + 1, groupEnd).equals(group);
    }

    private boolean isUnrelated() {
        return event.findings().circumstances().contains(UNRELATED_ILLNESS);
    }
}
