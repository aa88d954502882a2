package org.huzhu.enrollment.contribution;

import org.huzhu.kernel.refusal.RefusalCategory;
import org.huzhu.kernel.refusal.RefusalCode;

/** Why a request about contributions is refused. */
public enum ContributionRefusal implements RefusalCode {
    /** No contribution has this id, or the caller may not see it. */
    CONTRIBUTION_NOT_FOUND(RefusalCategory.NOT_FOUND),
    /** Nothing, or less than nothing. */
    CONTRIBUTION_NOT_POSITIVE(RefusalCategory.INVALID),
    /** More than the payer still owes. */
    CONTRIBUTION_OVER_DUE(RefusalCategory.INVALID),
    /** This payer pays nothing for the enrolment. */
    CONTRIBUTION_PAYER_UNKNOWN(RefusalCategory.INVALID),
    /** Received on a day to come. */
    CONTRIBUTION_NOT_RECEIVED_YET(RefusalCategory.INVALID),
    /** Money with this reference was recorded for the payer already. */
    CONTRIBUTION_REFERENCE_TAKEN(RefusalCategory.CONFLICT),
    /** It was confirmed before. */
    CONTRIBUTION_CONFIRMED(RefusalCategory.CONFLICT),
    /** Its report was taken back. */
    CONTRIBUTION_WITHDRAWN(RefusalCategory.CONFLICT),
    /** Who recorded it cannot confirm it. */
    CONFIRMER_NOT_INDEPENDENT(RefusalCategory.FORBIDDEN);

    private final RefusalCategory category;

    ContributionRefusal(RefusalCategory category) {
        this.category = category;
    }

    @Override
    public RefusalCategory category() {
        return category;
    }
}
