package org.huzhu.testkit.sample;

import org.huzhu.kernel.refusal.RefusalCategory;
import org.huzhu.kernel.refusal.RefusalCode;

/** What the sample refuses. */
public enum NoteRefusal implements RefusalCode {
    NOTE_NOT_FOUND(RefusalCategory.NOT_FOUND),
    NOTE_TOO_DEAR(RefusalCategory.LIMIT),
    NOTE_SEALED(RefusalCategory.CONFLICT),
    NOTE_PRICE_NEGATIVE(RefusalCategory.INVALID);

    private final RefusalCategory category;

    NoteRefusal(RefusalCategory category) {
        this.category = category;
    }

    @Override
    public RefusalCategory category() {
        return category;
    }
}
