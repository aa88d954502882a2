package org.huzhu.benefit.plan;

import java.util.Set;
import org.huzhu.benefit.event.Cause;
import org.huzhu.benefit.illness.CodePrefixes;

/**
 * What a plan does not cover; one matching mark is enough.
 *
 * @param code names it in the outcome
 * @param diagnoses diagnoses that are excluded
 * @param reach which diagnoses of an event they are held against
 * @param causes causes that are excluded
 * @param circumstances circumstances that the reviewer confirms; none or one
 * @param benefits the benefits it is about; empty means all
 * @param pointer its place in the terms
 */
public record Exclusion(
        String code,
        CodePrefixes diagnoses,
        Reach reach,
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

    /** An exclusion that looks at the main diagnosis alone. */
    public Exclusion(
            String code,
            CodePrefixes diagnoses,
            Set<Cause> causes,
            Set<String> circumstances,
            Set<String> benefits,
            String pointer) {
        this(code, diagnoses, Reach.MAIN_DIAGNOSIS, causes, circumstances, benefits, pointer);
    }

    /** Which diagnoses of an event are looked at. */
    public enum Reach {
        /** The main one. */
        MAIN_DIAGNOSIS,
        /** Each of them, such as an external cause, which is never the main one. */
        ANY_DIAGNOSIS
    }
}
