package org.huzhu.benchmarks;

import java.time.LocalDate;

/**
 * A coverage as every contestant reads it.
 *
 * @param kind HOSPITAL, SEVERE or ALLOWANCE
 * @param from first day of cover
 * @param until first day without cover
 * @param shares how many shares it holds
 */
public record CoverFact(String kind, LocalDate from, LocalDate until, int shares) {

    /** Days after the first day in which nothing is paid. */
    public static final int OBSERVATION_DAYS = 90;

    /** Returns the kind; Drools reads bean names. */
    public String getKind() {
        return kind;
    }

    /** Returns the shares; Drools reads bean names. */
    public int getShares() {
        return shares;
    }

    /** Whether a day is covered and beyond the observation period. */
    public boolean protects(LocalDate day) {
        return !day.isBefore(from.plusDays(OBSERVATION_DAYS)) && day.isBefore(until);
    }
}
