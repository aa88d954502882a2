package org.huzhu.benchmarks;

import java.time.LocalDate;

/**
 * A claim as every contestant reads it.
 *
 * @param selfPayFen in-scope self-pay
 * @param code diagnosis, normalised ICD-10
 * @param admittedOn first day in hospital
 * @param days days in hospital
 * @param filedOn day on which it was filed
 */
public record ClaimFact(long selfPayFen, String code, LocalDate admittedOn, int days, LocalDate filedOn) {

    /** Months after discharge within which a claim has to be filed. */
    public static final int FILING_MONTHS = 24;

    /** Returns the self-pay; Drools reads bean names. */
    public long getSelfPayFen() {
        return selfPayFen;
    }

    /** Returns the diagnosis; Drools reads bean names. */
    public String getCode() {
        return code;
    }

    /** Returns the first day; Drools reads bean names. */
    public LocalDate getAdmittedOn() {
        return admittedOn;
    }

    /** Returns the days; Drools reads bean names. */
    public int getDays() {
        return days;
    }

    /** Whether it was filed within the window; asked by each plan, as each plan has its own. */
    public boolean isInTime() {
        return !filedOn.isAfter(admittedOn.plusDays(days).plusMonths(FILING_MONTHS));
    }
}
