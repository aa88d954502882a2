package org.huzhu.benefit.held;

/** What a counter counts; amounts are in fen. */
public enum AccumulatorKind {
    /** Paid by a benefit in a period. */
    PAID_IN_PERIOD,
    /** Paid by a benefit for an event. */
    PAID_FOR_EVENT,
    /** Paid by a benefit for an illness, over all periods. */
    PAID_FOR_ILLNESS,
    /** Eligible costs of a benefit in a period, on their way to a threshold. */
    ELIGIBLE_IN_PERIOD,
    /** Eligible costs of a benefit for an event, on their way to a threshold. */
    ELIGIBLE_FOR_EVENT,
    /** What the rate above a threshold gave for an event before shares and rounding, in ten-thousandths of a fen. */
    RATED_FOR_EVENT,
    /** Used of a benefit's deductible of the period. */
    DEDUCTIBLE_IN_PERIOD,
    /** Used of a benefit's deductible of the period by an event. */
    DEDUCTIBLE_FOR_EVENT,
    /** Stays of a period that a benefit has seen. */
    STAYS_IN_PERIOD,
    /** Which stay of the period an event was, for a benefit. */
    STAY_ORDINAL,
    /** Days of a period that a benefit has paid. */
    DAYS_IN_PERIOD,
    /** Days that a benefit has paid for an event. */
    DAYS_FOR_EVENT,
    /** A lump sum paid; the subject is illness, group and grade's rank, split by a bar. */
    LUMP_SUM_PAID,
    /** Paid under a cap group in a period. */
    GROUP_IN_PERIOD,
    /** Paid under a total limit in a period, over plans. */
    TOTAL_IN_PERIOD,
    /** Indemnity of all plans for an event. */
    INDEMNITY_FOR_EVENT
}
