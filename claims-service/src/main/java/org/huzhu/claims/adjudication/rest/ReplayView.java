package org.huzhu.claims.adjudication.rest;

import java.util.UUID;

/**
 * A determination made again from what is stored.
 *
 * @param claimId the claim
 * @param determinationVersion the version replayed
 * @param engineVersion the arithmetic that made it, then and now
 * @param equal whether input and outcome are byte for byte what is stored
 * @param stored digests as stored
 * @param replayed digests as made now
 * @param outcomeBytes length of the canonical outcome
 */
public record ReplayView(
        UUID claimId,
        int determinationVersion,
        String engineVersion,
        boolean equal,
        DigestsView stored,
        DigestsView replayed,
        int outcomeBytes) {

    /** SHA-256 of canonical input and outcome. */
    public record DigestsView(String inputDigest, String outcomeDigest) {}
}
