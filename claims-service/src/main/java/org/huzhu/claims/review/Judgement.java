package org.huzhu.claims.review;

import java.util.Set;
import org.huzhu.claims.adjudication.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer says.
 *
 * @param level at which level
 * @param decision what is decided
 * @param note in the reviewer's words; required to refuse or send back
 * @param findings what the reviewer found about clinical conditions and circumstances
 * @param leftOpen conditions left open on purpose: their lines stay pending
 * @param determinationVersion what was reviewed; named by whoever approves
 */
public record Judgement(
        ReviewLevel level,
        ReviewDecision decision,
        @Nullable String note,
        Findings findings,
        Set<String> leftOpen,
        @Nullable Integer determinationVersion) {

    public Judgement {
        leftOpen = Set.copyOf(leftOpen);
    }
}
