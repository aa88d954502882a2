package org.huzhu.claims.careevent;

import org.huzhu.kernel.refusal.RefusalCategory;
import org.huzhu.kernel.refusal.RefusalCode;

/** Why the facts of a care event are refused. */
public enum CareEventRefusal implements RefusalCode {
    /** One or more facts are wrong; the faults name each place. */
    EVENT_FACTS_WRONG(RefusalCategory.INVALID);

    private final RefusalCategory category;

    CareEventRefusal(RefusalCategory category) {
        this.category = category;
    }

    @Override
    public RefusalCategory category() {
        return category;
    }
}
