package org.huzhu.enrollment.plan;

import org.huzhu.kernel.refusal.RefusalCategory;
import org.huzhu.kernel.refusal.RefusalCode;

/** Why a request about plans is refused. */
public enum PlanRefusal implements RefusalCode {
    /** No plan has this code. */
    PLAN_NOT_FOUND(RefusalCategory.NOT_FOUND),
    /** No schema has this name. */
    SCHEMA_NOT_FOUND(RefusalCategory.NOT_FOUND),
    /** The plan has no such version. */
    PLAN_VERSION_NOT_FOUND(RefusalCategory.NOT_FOUND),
    /** The terms are those of another plan than the path names. */
    PLAN_CODE_DIFFERS(RefusalCategory.INVALID),
    /** The linter finds faults that stop a publication. */
    PLAN_TERMS_FAULTY(RefusalCategory.INVALID),
    /** The version is published and never changes again. */
    PLAN_VERSION_PUBLISHED(RefusalCategory.CONFLICT),
    /** Somebody else changed the draft meanwhile. */
    PLAN_VERSION_CHANGED(RefusalCategory.CONFLICT),
    /** Another published version takes enrolments on one of its days. */
    PLAN_VERSION_OVERLAPS(RefusalCategory.CONFLICT),
    /** Units enrolled under the version before for days on which this one begins. */
    PLAN_VERSION_ENROLLED(RefusalCategory.CONFLICT),
    /** The plan is one of another region than the caller's. */
    PLAN_REGION_NOT_YOURS(RefusalCategory.INVALID),
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
