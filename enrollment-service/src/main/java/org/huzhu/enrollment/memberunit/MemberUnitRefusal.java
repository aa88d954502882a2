package org.huzhu.enrollment.memberunit;

import org.huzhu.kernel.refusal.RefusalCategory;
import org.huzhu.kernel.refusal.RefusalCode;

/** Why a request about member units is refused. */
public enum MemberUnitRefusal implements RefusalCode {
    /** Another unit has this code. */
    CREDIT_CODE_TAKEN(RefusalCategory.CONFLICT),
    /** The office is not known, or not one the caller may place units under. */
    UNIT_OFFICE_UNKNOWN(RefusalCategory.INVALID),
    /** A unit cannot be moved to a day before its present placement began. */
    UNIT_MOVE_TOO_EARLY(RefusalCategory.INVALID),
    /** More women than staff. */
    UNIT_WOMEN_OVER_STAFF(RefusalCategory.INVALID),
    /** No unit has this id, or the caller may not see it. */
    UNIT_NOT_FOUND(RefusalCategory.NOT_FOUND);

    private final RefusalCategory category;

    MemberUnitRefusal(RefusalCategory category) {
        this.category = category;
    }

    @Override
    public RefusalCategory category() {
        return category;
    }
}
