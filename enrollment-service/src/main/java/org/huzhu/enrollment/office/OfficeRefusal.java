package org.huzhu.enrollment.office;

import org.huzhu.kernel.refusal.RefusalCategory;
import org.huzhu.kernel.refusal.RefusalCode;

/** Why a request about offices is refused. */
public enum OfficeRefusal implements RefusalCode {
    /** The code is not six to twelve digits. */
    OFFICE_CODE_MALFORMED(RefusalCategory.INVALID),
    /** Another office has this code. */
    OFFICE_CODE_TAKEN(RefusalCategory.CONFLICT),
    /** A handling office names no office above it. */
    OFFICE_PARENT_MISSING(RefusalCategory.INVALID),
    /** The office above is not known. */
    OFFICE_PARENT_UNKNOWN(RefusalCategory.INVALID),
    /** A provincial office has no office above it. */
    OFFICE_PARENT_NOT_ALLOWED(RefusalCategory.INVALID),
    /** Another province than the caller's own. */
    OFFICE_NOT_YOURS(RefusalCategory.FORBIDDEN),
    /** No office has this id or code. */
    OFFICE_NOT_FOUND(RefusalCategory.NOT_FOUND);

    private final RefusalCategory category;

    OfficeRefusal(RefusalCategory category) {
        this.category = category;
    }

    @Override
    public RefusalCategory category() {
        return category;
    }
}
