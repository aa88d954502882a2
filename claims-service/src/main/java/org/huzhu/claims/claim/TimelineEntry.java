package org.huzhu.claims.claim;

import java.time.Instant;
import java.util.Map;

/**
 * One line of a claim's timeline.
 *
 * @param what happened
 * @param state of the claim afterwards
 * @param role who did it, by role; the person stays in the audit log
 * @param at when
 * @param params values for the text; never personal data
 */
public record TimelineEntry(
        ClaimEventKind what, ClaimState state, String role, Instant at, Map<String, String> params) {

    /** Copies the values. */
    public TimelineEntry {
        params = Map.copyOf(params);
    }
}
