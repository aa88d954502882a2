package org.huzhu.benchmarks;

/**
 * A claim as every contestant reads it.
 *
 * @param selfPayFen in-scope self-pay
 * @param code diagnosis, normalised ICD-10
 * @param days days in hospital
 * @param shares shares of the severe plan
 * @param shareOfAllowance shares of the allowance plan
 */
public record ClaimFact(long selfPayFen, String code, int days, int shares, int shareOfAllowance) {

    /** Returns the self-pay; Drools reads bean names. */
    public long getSelfPayFen() {
        return selfPayFen;
    }

    /** Returns the diagnosis; Drools reads bean names. */
    public String getCode() {
        return code;
    }

    /** Returns the days; Drools reads bean names. */
    public int getDays() {
        return days;
    }

    /** Returns the shares; Drools reads bean names. */
    public int getShares() {
        return shares;
    }
}
