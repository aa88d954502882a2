package org.huzhu.enrollment.coverage;

import org.huzhu.kernel.refusal.RefusalCategory;
import org.huzhu.kernel.refusal.RefusalCode;

/** Why a request about coverages is refused. */
public enum CoverageRefusal implements RefusalCode {
    /** No coverage has this id, or the caller may not see it. */
    COVERAGE_NOT_FOUND(RefusalCategory.NOT_FOUND),
    /** A day or a moment of the question cannot be read. */
    COVERAGE_TIME_MALFORMED(RefusalCategory.MALFORMED);

    private final RefusalCategory category;

    CoverageRefusal(RefusalCategory category) {
        this.category = category;
    }

    @Override
    public RefusalCategory category() {
        return category;
    }
}
