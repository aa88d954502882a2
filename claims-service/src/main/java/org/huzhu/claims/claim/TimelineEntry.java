package org.huzhu.claims.claim;

import java.time.Instant;
import java.util.Map;

/**
 * One line of a claim's timeline.
 *
 * @param what happened
 * @param state of the claim afterwards
 * @param actor who did it
 * @param at when
 * @param params values for the text; never personal data
 */
public record TimelineEntry(Happening what, ClaimState state, Actor actor, Instant at, Map<String, String> params) {

    public TimelineEntry {
        params = Map.copyOf(params);
    }
}
