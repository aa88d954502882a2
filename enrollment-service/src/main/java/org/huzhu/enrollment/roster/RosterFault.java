package org.huzhu.enrollment.roster;

/** Why a row of a roster is rejected; codes of the citizen id itself come from the kernel. */
public enum RosterFault {
    /** There is no name. */
    NAME_MISSING,
    /** The name is longer than 60 characters or holds signs no name has. */
    NAME_MALFORMED,
    /** The person is known under another name. */
    NAME_DIFFERS,
    /** The person's name was changed by another roster since; told to reviewers only. */
    NAME_CHANGED,
    /** The name that is kept is damaged, so that nobody can compare it; told to reviewers only. */
    NAME_UNREADABLE,
    /** There is no id number. */
    ID_NUMBER_MISSING,
    /** The sex is not 男, 女, male, female, M or F. */
    SEX_UNKNOWN,
    /** The sex is not the one of the id number. */
    SEX_DIFFERS_FROM_ID,
    /** The plan is for the other sex. */
    SEX_NOT_ELIGIBLE,
    /** The shares are not a whole number. */
    SHARES_NOT_A_NUMBER,
    /** Fewer than one share, or more than the plan allows. */
    SHARES_OUT_OF_RANGE,
    /** Everybody in the unit holds the same number of shares, and this is another. */
    SHARES_NOT_EQUAL,
    /** With what is held already, through whichever unit, it is more than the plan allows. */
    SHARES_OVER_MAXIMUM,
    /** Held through this unit in these days already. */
    COVERED_ALREADY,
    /** The form of employment is not known. */
    EMPLOYMENT_UNKNOWN,
    /** The plan is not for this form of employment. */
    EMPLOYMENT_NOT_ELIGIBLE,
    /** The retired may renew, not join. */
    RETIRED_ONLY_CONTINUING,
    /** Too young or too old on the first day of cover. */
    AGE_NOT_ELIGIBLE,
    /** The mobile number is not eleven digits. */
    PHONE_MALFORMED,
    /** The same person stands in an earlier row. */
    DUPLICATE_IN_FILE,
    /** The answer is not 是, 否, yes or no. */
    ANSWER_UNKNOWN,
    /** The months are not a whole number. */
    MONTHS_NOT_A_NUMBER,
    /** The day is not like 2025-07-01. */
    DAY_MALFORMED,
    /** The plan is for members of the union. */
    NOT_UNION_MEMBER,
    /** The plan is for those in the basic medical insurance. */
    NOT_INSURED,
    /** The plan is for the healthy. */
    NOT_HEALTHY,
    /** A temporary worker has not served long enough. */
    SERVICE_TOO_SHORT,
    /** New staff may join for some days after hiring only. */
    JOINED_TOO_LATE,
    /** The worker whose family somebody is must be named. */
    WORKER_ID_MISSING,
    /** The worker named is the person. */
    WORKER_IS_SAME,
    /** None of the plans that must be held too is. */
    BASE_PLAN_MISSING
}
