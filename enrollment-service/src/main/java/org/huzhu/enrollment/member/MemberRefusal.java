package org.huzhu.enrollment.member;

import org.huzhu.kernel.refusal.RefusalCategory;
import org.huzhu.kernel.refusal.RefusalCode;

/** Why a request about members is refused. */
public enum MemberRefusal implements RefusalCode {
    /** No member has this id, or the caller may not see it. */
    MEMBER_NOT_FOUND(RefusalCategory.NOT_FOUND);

    private final RefusalCategory category;

    MemberRefusal(RefusalCategory category) {
        this.category = category;
    }

    @Override
    public RefusalCategory category() {
        return category;
    }
}
