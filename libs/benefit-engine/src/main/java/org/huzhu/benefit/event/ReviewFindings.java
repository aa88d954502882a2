package org.huzhu.benefit.event;

import java.util.Set;

/**
 * What the reviewer found.
 *
 * @param confirmedConditions codes of clinical conditions that are met
 * @param deniedConditions codes of clinical conditions that are not met
 * @param circumstances confirmed circumstances, such as {@code DRUNK_DRIVING}
 */
public record ReviewFindings(Set<String> confirmedConditions, Set<String> deniedConditions, Set<String> circumstances) {

    /** Nobody has looked yet. */
    public static final ReviewFindings NONE = new ReviewFindings(Set.of(), Set.of(), Set.of());

    /** Copies the sets. */
    public ReviewFindings {
        confirmedConditions = Set.copyOf(confirmedConditions);
        deniedConditions = Set.copyOf(deniedConditions);
        circumstances = Set.copyOf(circumstances);
    }

    /** Makes findings of confirmed conditions alone. */
    public static ReviewFindings confirming(Set<String> conditions) {
        return new ReviewFindings(conditions, Set.of(), Set.of());
    }
}
