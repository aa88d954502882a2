package org.huzhu.benefit.outcome;

/** What a step did, with the units of its first input, second input and result. Stable for ever. */
public enum StepCode {
    /** The coverage: its first day, the day after its last (0 when open), the shares that count. */
    COVERAGE(Unit.DATE, Unit.DATE, Unit.COUNT),
    /** The filing window: filed on, last day. */
    FILING(Unit.DATE, Unit.DATE, Unit.NONE),
    /** An exclusion applies; the subject is its code. */
    EXCLUSION(Unit.NONE, Unit.NONE, Unit.NONE),
    /** The event is after the observation period: the day that counts, first day after the period. */
    OBSERVATION_OVER(Unit.DATE, Unit.DATE, Unit.NONE),
    /** The observation period is waived; the subject says by what. */
    OBSERVATION_WAIVED(Unit.NONE, Unit.NONE, Unit.NONE),
    /** The event is inside a stage of the observation period: the day that counts, first day after the stage. */
    OBSERVATION_INSIDE(Unit.DATE, Unit.DATE, Unit.NONE),
    /** A fixed sum is paid inside the observation period. */
    OBSERVATION_FIXED(Unit.NONE, Unit.NONE, Unit.FEN),
    /** A part is paid inside the observation period: amount, ratio, part. */
    OBSERVATION_REDUCED(Unit.FEN, Unit.RATIO, Unit.FEN),
    /** An illness group is met: conditions confirmed, conditions needed; the subject is the group. */
    ILLNESS_MET(Unit.COUNT, Unit.COUNT, Unit.NONE),
    /** An illness group is proposed: conditions confirmed, conditions needed, conditions taken as met. */
    ILLNESS_PROPOSED(Unit.COUNT, Unit.COUNT, Unit.COUNT),
    /** The reviewer ruled out an illness group: conditions confirmed, conditions needed. */
    ILLNESS_RULED_OUT(Unit.COUNT, Unit.COUNT, Unit.NONE),
    /** A condition needs time: counted from, days, can be seen from; the subject is the condition. */
    ILLNESS_WAITS(Unit.DATE, Unit.DAYS, Unit.DATE),
    /** The costs that count; the subject names the base. */
    BASE(Unit.NONE, Unit.NONE, Unit.FEN),
    /** A stay past the end of the period: days inside, days in all, the costs that count. */
    PRO_RATA(Unit.DAYS, Unit.DAYS, Unit.FEN),
    /** Which stay of the period it is. */
    STAY_ORDINAL(Unit.NONE, Unit.NONE, Unit.COUNT),
    /** The deductible: before, taken off, after. */
    DEDUCTIBLE(Unit.FEN, Unit.FEN, Unit.FEN),
    /** The accumulated threshold: costs of the period so far, threshold, above it. */
    THRESHOLD(Unit.FEN, Unit.FEN, Unit.FEN),
    /** What lay above the threshold before: the rate on all of it, on what was there before, what is added. */
    LESS_BEFORE(Unit.FEN, Unit.FEN, Unit.FEN),
    /** An event decided again above a threshold: what is added, what it gave before, together. */
    GIVEN_BEFORE(Unit.FEN, Unit.FEN, Unit.FEN),
    /** A ratio: amount, ratio, part. */
    RATE(Unit.FEN, Unit.RATIO, Unit.FEN),
    /** A tier: amount inside it, ratio, part. */
    TIER(Unit.FEN, Unit.RATIO, Unit.FEN),
    /** A fixed sum by hospital level: level, none, sum. */
    LEVEL_AMOUNT(Unit.LEVEL, Unit.NONE, Unit.FEN),
    /** A part of a fixed sum by the ordinal of the stay: sum, ratio, part. */
    STAY_FACTOR(Unit.FEN, Unit.RATIO, Unit.FEN),
    /** Days of a stay: days in all, first day paid, days that count. */
    DAYS(Unit.DAYS, Unit.DAYS, Unit.DAYS),
    /** Most days of a stay: days, limit, days that count. */
    DAYS_OF_STAY_LIMIT(Unit.DAYS, Unit.DAYS, Unit.DAYS),
    /** Most days of a period: days, days left, days that count. */
    DAYS_OF_PERIOD_LIMIT(Unit.DAYS, Unit.DAYS, Unit.DAYS),
    /** A sum for each day: sum, days, product. */
    PER_DAY(Unit.FEN, Unit.DAYS, Unit.FEN),
    /** The sum of an illness grade; the subject is the grade. */
    GRADE_AMOUNT(Unit.NONE, Unit.NONE, Unit.FEN),
    /** A milder sum paid before: amount, paid, rest. */
    MILDER_OFFSET(Unit.FEN, Unit.FEN, Unit.FEN),
    /** The worst grade of disability: grade, ratio, part of the sum. */
    DISABILITY_GRADE(Unit.LEVEL, Unit.RATIO, Unit.FEN),
    /** Death and funeral: the one, the other, together. */
    DEATH_AMOUNT(Unit.FEN, Unit.FEN, Unit.FEN),
    /** The burden that remains: burden, indemnity, rest. */
    REMAINING_BURDEN(Unit.FEN, Unit.FEN, Unit.FEN),
    /** Times the shares: amount, shares, product. */
    SHARES(Unit.FEN, Unit.COUNT, Unit.FEN),
    /** The one rounding, HALF_UP to the fen: exact amount, none, rounded. */
    ROUNDED(Unit.FEN, Unit.NONE, Unit.FEN),
    /** The least amount: amount, least, the greater. */
    MINIMUM(Unit.FEN, Unit.FEN, Unit.FEN),
    /** A limit of the benefit: amount, what is left, the lesser; the subject says over what. */
    CAP(Unit.FEN, Unit.FEN, Unit.FEN),
    /** Paid before for the same event: due in all, paid, rest. */
    PAID_BEFORE(Unit.FEN, Unit.FEN, Unit.FEN),
    /** Only one of two: amount, the other's, what stays; the subject is the other. */
    EXCLUSIVE(Unit.FEN, Unit.FEN, Unit.FEN),
    /** The limit of a group of benefits: amount, what is left, the lesser; the subject is the group. */
    GROUP_LIMIT(Unit.FEN, Unit.FEN, Unit.FEN),
    /** The personal burden limits indemnity: amount, what is left of the burden, the lesser. */
    BURDEN_LIMIT(Unit.FEN, Unit.FEN, Unit.FEN),
    /** The limit over plans: amount, what is left, the lesser; the subject is the group. */
    TOTAL_LIMIT(Unit.FEN, Unit.FEN, Unit.FEN);

    private final Unit first;
    private final Unit second;
    private final Unit result;

    StepCode(Unit first, Unit second, Unit result) {
        this.first = first;
        this.second = second;
        this.result = result;
    }

    /** Returns the unit of the first input. */
    public Unit first() {
        return first;
    }

    /** Returns the unit of the second input. */
    public Unit second() {
        return second;
    }

    /** Returns the unit of the result. */
    public Unit result() {
        return result;
    }

    /** What a number of a step is. */
    public enum Unit {
        /** Not used. */
        NONE,
        /** Fen, divided by the step's scale. */
        FEN,
        /** Basis points. */
        RATIO,
        /** Days. */
        DAYS,
        /** A count. */
        COUNT,
        /** A level or grade. */
        LEVEL,
        /** A day as its number since 1970-01-01; 0 for none. */
        DATE
    }
}
