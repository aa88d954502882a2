package org.huzhu.benefit.plan;

import java.util.Set;
import org.huzhu.benefit.event.Cause;
import org.huzhu.benefit.illness.CodePrefixes;

/**
 * What a plan does not cover; one matching mark is enough.
 *
 * @param code names it in the outcome
 * @param diagnoses diagnoses that are excluded
 * @param causes causes that are excluded
 * @param circumstances circumstances that the reviewer confirms; none or one
 * @param benefits the benefits it is about; empty means all
 * @param pointer its place in the terms
 */
public record Exclusion(
        String code,
        CodePrefixes diagnoses,
        Set<Cause> causes,
        Set<String> circumstances,
        Set<String> benefits,
        String pointer) {

    /** Copies the sets. */
    public Exclusion {
        causes = Set.copyOf(causes);
        circumstances = Set.copyOf(circumstances);
        benefits = Set.copyOf(benefits);
    }
}
