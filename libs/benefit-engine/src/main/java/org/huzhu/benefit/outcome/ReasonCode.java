package org.huzhu.benefit.outcome;

/** Why nothing is paid. Stable for ever. */
public enum ReasonCode {
    /** The coverage was not in force on the day of the event. */
    NOT_COVERED_ON_DAY,
    /** The claim was filed after the window. */
    FILED_TOO_LATE,
    /** The benefit does not answer to this kind of event. */
    EVENT_NOT_COVERED,
    /** The benefit does not answer to this cause. */
    CAUSE_NOT_COVERED,
    /** The hospital's level is too low. */
    HOSPITAL_LEVEL_TOO_LOW,
    /** The benefit depends on the hospital's level, which is unknown. */
    HOSPITAL_LEVEL_UNKNOWN,
    /** The benefit does not answer to these diagnoses. */
    DIAGNOSIS_NOT_COVERED,
    /** The illness is not on the list. */
    ILLNESS_NOT_LISTED,
    /** The reviewer found that the clinical conditions are not met. */
    CONDITIONS_NOT_MET,
    /** The plan excludes it; the detail is the exclusion's code. */
    EXCLUDED,
    /** The event fell into the observation period. */
    IN_OBSERVATION,
    /** All stays of the period are used. */
    STAYS_USED_UP,
    /** All days of the period are used. */
    DAYS_USED_UP,
    /** The stay is shorter than the first day paid. */
    STAY_TOO_SHORT,
    /** No cost is eligible. */
    NOTHING_ELIGIBLE,
    /** What is eligible does not exceed the deductible. */
    BELOW_DEDUCTIBLE,
    /** The terms give zero here. */
    RATE_IS_ZERO,
    /** The benefit's limit is used up. */
    CAP_USED_UP,
    /** Everything due for this event was paid before. */
    ALREADY_PAID_FOR_EVENT,
    /** The illness was paid before. */
    ALREADY_PAID_FOR_ILLNESS,
    /** The benefit pays once in a period and has. */
    ALREADY_PAID_IN_PERIOD,
    /** Only one of two benefits is paid; the detail names the other. */
    EXCLUSIVE_WITH_OTHER,
    /** The limit of a group of benefits is used up; the detail names it. */
    GROUP_LIMIT_USED_UP,
    /** The limit over plans is used up; the detail names it. */
    TOTAL_LIMIT_USED_UP,
    /** The personal burden is covered by other indemnity. */
    BURDEN_COVERED,
    /** No disability was assessed. */
    NO_DISABILITY,
    /** Nobody died. */
    NO_DEATH,
    /** The death came too long after the event. */
    DEATH_TOO_LATE
}
