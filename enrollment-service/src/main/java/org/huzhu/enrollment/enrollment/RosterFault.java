package org.huzhu.enrollment.enrollment;

/** Why a row of a roster is rejected; codes of the citizen id itself come from the kernel. */
public enum RosterFault {
    /** There is no name. */
    NAME_MISSING,
    /** The name is longer than 60 characters or holds signs no name has. */
    NAME_MALFORMED,
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
    /** None of the plans that must be held too is. */
    BASE_PLAN_MISSING
}
