package org.huzhu.enrollment.plan;

import org.huzhu.kernel.refusal.RefusalCategory;
import org.huzhu.kernel.refusal.RefusalCode;

/** Why a request about plans is refused. */
public enum PlanRefusal implements RefusalCode {
    /** No plan has this code. */
    PLAN_NOT_FOUND(RefusalCategory.NOT_FOUND),
    /** The plan has no such version. */
    PLAN_VERSION_NOT_FOUND(RefusalCategory.NOT_FOUND),
    /** The terms are those of another plan than the path names. */
    PLAN_CODE_DIFFERS(RefusalCategory.INVALID),
    /** The linter finds faults that stop a publication. */
    PLAN_TERMS_FAULTY(RefusalCategory.INVALID),
    /** The version is published and never changes again. */
    PLAN_VERSION_PUBLISHED(RefusalCategory.CONFLICT),
    /** Another published version takes enrolments on one of its days. */
    PLAN_VERSION_OVERLAPS(RefusalCategory.CONFLICT),
    /** No published version takes enrolments that start on this day. */
    PLAN_NOT_OFFERED(RefusalCategory.INVALID);

    private final RefusalCategory category;

    PlanRefusal(RefusalCategory category) {
        this.category = category;
    }

    @Override
    public RefusalCategory category() {
        return category;
    }
}
