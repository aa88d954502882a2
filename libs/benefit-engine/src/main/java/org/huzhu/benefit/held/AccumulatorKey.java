package org.huzhu.benefit.held;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Names one counter of what a member has used.
 *
 * @param kind what is counted
 * @param plan the plan's code; empty where all plans share the counter
 * @param code the benefit, cap group or limit group
 * @param period first day of the period of cover; {@link LocalDate#EPOCH} where the counter outlives periods
 * @param subject the event or the illness; empty where there is none
 */
public record AccumulatorKey(AccumulatorKind kind, String plan, String code, LocalDate period, String subject)
        implements Comparable<AccumulatorKey> {

    private static final Comparator<AccumulatorKey> ORDER = Comparator.comparing(AccumulatorKey::kind)
            .thenComparing(AccumulatorKey::plan)
            .thenComparing(AccumulatorKey::code)
            .thenComparing(AccumulatorKey::period)
            .thenComparing(AccumulatorKey::subject);

    @Override
    public int compareTo(AccumulatorKey other) {
        return ORDER.compare(this, other);
    }
}
