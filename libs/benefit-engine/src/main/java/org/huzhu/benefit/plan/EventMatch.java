package org.huzhu.benefit.plan;

import java.util.Set;
import org.huzhu.benefit.event.Cause;
import org.huzhu.benefit.event.EventKind;
import org.huzhu.benefit.illness.CodePrefixes;
import org.huzhu.benefit.illness.IllnessSelection;

/**
 * The event to which a benefit answers; an empty set or selection asks nothing.
 *
 * @param events kinds of event
 * @param causes what it comes from
 * @param hospitalLevelMin least level of the hospital; 0 for any
 * @param illnesses illness groups, one of which must hold
 * @param diagnoses prefixes, one of which some diagnosis must have
 * @param exceptDiagnoses prefixes that the main diagnosis must not have
 * @param pointer its place in the terms
 */
public record EventMatch(
        Set<EventKind> events,
        Set<Cause> causes,
        int hospitalLevelMin,
        IllnessSelection illnesses,
        CodePrefixes diagnoses,
        CodePrefixes exceptDiagnoses,
        String pointer) {

    /** Checks the level and copies the sets. */
    public EventMatch {
        events = Set.copyOf(events);
        causes = Set.copyOf(causes);
        if (hospitalLevelMin < 0 || hospitalLevelMin > 3) {
            throw new IllegalArgumentException("hospital levels are 1 to 3: " + hospitalLevelMin);
        }
    }

    /** Answers to any event. */
    public static EventMatch any(String pointer) {
        return new EventMatch(
                Set.of(), Set.of(), 0, IllnessSelection.ANY, CodePrefixes.NONE, CodePrefixes.NONE, pointer);
    }

    /** Answers to events of some kinds. */
    public static EventMatch of(Set<EventKind> events, String pointer) {
        return new EventMatch(events, Set.of(), 0, IllnessSelection.ANY, CodePrefixes.NONE, CodePrefixes.NONE, pointer);
    }
}
