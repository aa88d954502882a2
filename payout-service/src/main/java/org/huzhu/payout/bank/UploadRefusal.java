package org.huzhu.payout.bank;

import org.huzhu.kernel.refusal.RefusalCategory;
import org.huzhu.kernel.refusal.RefusalCode;

/** Why the confirmation of an uploaded line is refused. */
public enum UploadRefusal implements RefusalCode {
    /** The item shows no uploaded line. */
    UPLOADED_LINE_NOT_FOUND(RefusalCategory.CONFLICT),
    /** The bank has a channel: it is asked, and people's word is not needed. */
    UPLOADED_LINE_ASKED_OF_BANK(RefusalCategory.CONFLICT),
    /** Who uploaded a line does not confirm it. */
    UPLOADED_LINE_CONFIRMED_BY_UPLOADER(RefusalCategory.FORBIDDEN),
    /** One person confirms a line once; two are needed. */
    UPLOADED_LINE_CONFIRMED_BEFORE(RefusalCategory.FORBIDDEN);

    private final RefusalCategory category;

    UploadRefusal(RefusalCategory category) {
        this.category = category;
    }

    @Override
    public RefusalCategory category() {
        return category;
    }
}
