package org.huzhu.claims.review;

import java.util.List;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** What reviewers write. */
final class Notes {

    static final int LENGTH_MAX = 1000;

    private Notes() {}

    static String required(Judgement judgement) {
        return required(judgement.note());
    }

    static String required(@Nullable String note) {
        if (note == null || note.isBlank() || note.length() > LENGTH_MAX) {
            throw new Refused(ReviewRefusal.REVIEW_REQUEST_WRONG, List.of(Fault.at("/note", "FIELD_MISSING")));
        }
        return note.strip();
    }
}
