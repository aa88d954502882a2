package org.huzhu.claims.adjudication;

import org.huzhu.kernel.refusal.RefusalCategory;
import org.huzhu.kernel.refusal.RefusalCode;

/** Why a determination cannot be made or shown. */
public enum AdjudicationRefusal implements RefusalCode {
    /** The claim has no determination of that version, or not for this caller. */
    DETERMINATION_UNKNOWN(RefusalCategory.NOT_FOUND),
    /** The terms of a coverage have not arrived yet. */
    PLAN_VERSION_MISSING(RefusalCategory.UNAVAILABLE);

    private final RefusalCategory category;

    AdjudicationRefusal(RefusalCategory category) {
        this.category = category;
    }

    @Override
    public RefusalCategory category() {
        return category;
    }
}
