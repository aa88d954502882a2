package org.huzhu.benefit.v1;

import java.time.LocalDate;
import org.huzhu.benefit.held.AccumulatorKey;
import org.huzhu.benefit.held.AccumulatorKind;
import org.huzhu.benefit.held.Accumulators;

/** Reads what was used before; makes no key when nothing was. */
final class Counters {

    private final Accumulators before;
    private final boolean empty;

    Counters(Accumulators before) {
        this.before = before;
        this.empty = before.isEmpty();
    }

    Accumulators before() {
        return before;
    }

    boolean isEmpty() {
        return empty;
    }

    long inPeriod(AccumulatorKind kind, LineDraft line) {
        return empty ? 0 : before.valueOf(periodKey(kind, line));
    }

    long forSubject(AccumulatorKind kind, LineDraft line, String subject) {
        return empty ? 0 : before.valueOf(subjectKey(kind, line, subject));
    }

    long of(AccumulatorKind kind, String plan, String code, LocalDate period, String subject) {
        return empty ? 0 : before.valueOf(new AccumulatorKey(kind, plan, code, period, subject));
    }

    /** Sums a group's total over all periods that share a day with a year around the given start. */
    long totalAround(String group, LocalDate period) {
        if (empty) {
            return 0;
        }
        long sum = 0;
        LocalDate after = period.minusYears(1);
        LocalDate until = period.plusYears(1);
        for (AccumulatorKey key : before.keys()) {
            if (key.kind() == AccumulatorKind.TOTAL_IN_PERIOD
                    && key.code().equals(group)
                    && key.period().isAfter(after)
                    && key.period().isBefore(until)) {
                sum = Math.addExact(sum, before.valueOf(key));
            }
        }
        return sum;
    }

    static AccumulatorKey periodKey(AccumulatorKind kind, LineDraft line) {
        return new AccumulatorKey(
                kind, line.plan.code(), line.frame.code(), line.lead.period().from(), "");
    }

    /** A counter of an event or an illness outlives periods. */
    static AccumulatorKey subjectKey(AccumulatorKind kind, LineDraft line, String subject) {
        return new AccumulatorKey(kind, line.plan.code(), line.frame.code(), LocalDate.EPOCH, subject);
    }
}
