package org.huzhu.benefit.v1;

import java.util.List;
import org.huzhu.benefit.held.AccumulatorKind;
import org.huzhu.benefit.outcome.ReasonCode;
import org.huzhu.benefit.outcome.StepCode;
import org.huzhu.benefit.plan.Basis;
import org.huzhu.benefit.plan.Cap;
import org.huzhu.benefit.plan.Cap.Per;

/** The limits of one benefit and what it paid for the event before. */
final class Limits {

    private final Counters counters;
    private final String eventKey;

    Limits(Counters counters, String eventKey) {
        this.counters = counters;
        this.eventKey = eventKey;
    }

    /**
     * Sets what a line pays now.
     *
     * @param due what the whole event gives, in fen; zero or more
     */
    void settle(LineDraft line, long due) {
        if (due == 0) {
            line.deny(ReasonCode.RATE_IS_ZERO);
            return;
        }
        limitOverTime(line, lessPaidBefore(line, withinStay(line, due)));
    }

    /** Sets what a line pays that pays an illness once: the illness and not the event says what was paid before. */
    void settleOncePerIllness(LineDraft line, long due) {
        if (due == 0) {
            line.deny(ReasonCode.RATE_IS_ZERO);
            return;
        }
        limitOverTime(line, withinStay(line, due));
    }

    private static long withinStay(LineDraft line, long due) {
        long amount = due;
        List<Cap> caps = line.frame.caps();
        for (int i = 0; i < caps.size(); i++) {
            if (caps.get(i).per() == Per.STAY) {
                amount = limited(line, caps.get(i), amount, 0);
            }
        }
        return amount;
    }

    private void limitOverTime(LineDraft line, long due) {
        long amount = due;
        List<Cap> caps = line.frame.caps();
        for (int i = 0; i < caps.size() && line.isOpen(); i++) {
            Cap cap = caps.get(i);
            switch (cap.per()) {
                case STAY -> {}
                case PERIOD ->
                    amount = limited(line, cap, amount, counters.inPeriod(AccumulatorKind.PAID_IN_PERIOD, line));
                case ILLNESS ->
                    amount = limited(
                            line,
                            cap,
                            amount,
                            counters.forSubject(AccumulatorKind.PAID_FOR_ILLNESS, line, line.illnessKey));
            }
        }
        if (line.isOpen()) {
            line.amount = amount;
        }
    }

    private long lessPaidBefore(LineDraft line, long amount) {
        long paid = counters.forSubject(AccumulatorKind.PAID_FOR_EVENT, line, eventKey);
        if (paid == 0 || !line.isOpen()) {
            return amount;
        }
        long rest = Math.max(0, Math.subtractExact(amount, paid));
        line.step(StepCode.PAID_BEFORE, line.frame.pointer(), amount, paid, rest);
        if (rest == 0) {
            line.deny(ReasonCode.ALREADY_PAID_FOR_EVENT);
        }
        return rest;
    }

    private static long limited(LineDraft line, Cap cap, long amount, long used) {
        long limit = Math.multiplyExact(cap.amount().fen(), cap.basis() == Basis.PER_SHARE ? line.shares : 1);
        long left = Math.max(0, Math.subtractExact(limit, used));
        if (amount <= left) {
            return amount;
        }
        line.step(StepCode.CAP, cap.pointer(), cap.per().name(), amount, left, left);
        if (left == 0) {
            line.deny(ReasonCode.CAP_USED_UP, cap.per().name());
        }
        return left;
    }
}
