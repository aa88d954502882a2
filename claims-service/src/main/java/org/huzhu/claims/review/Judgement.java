package org.huzhu.claims.review;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.huzhu.claims.adjudication.Findings;
import org.huzhu.claims.claim.ReviewLevel;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;

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
        Optional<String> note,
        Findings findings,
        Set<String> leftOpen,
        OptionalInt determinationVersion) {

    private static final int NOTE_MAX = 1000;

    /** Copies the conditions. */
    public Judgement {
        leftOpen = Set.copyOf(leftOpen);
    }

    String requiredNote() {
        return required(note);
    }

    /**
     * Returns a note that must be there.
     *
     * @throws Refused with REVIEW_REQUEST_WRONG
     */
    static String required(Optional<String> note) {
        return note.filter(text -> !text.isBlank() && text.length() <= NOTE_MAX)
                .map(String::strip)
                .orElseThrow(() ->
                        new Refused(ReviewRefusal.REVIEW_REQUEST_WRONG, List.of(Fault.at("/note", "FIELD_MISSING"))));
    }
}
