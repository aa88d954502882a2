package org.huzhu.claims.review;

import org.huzhu.kernel.refusal.RefusalCategory;
import org.huzhu.kernel.refusal.RefusalCode;

/** Why a review is refused. */
public enum ReviewRefusal implements RefusalCode {
    /** A field of the request is missing or wrong; the faults name it. */
    REVIEW_REQUEST_WRONG(RefusalCategory.INVALID),
    /** The caller's role does not review at that level. */
    REVIEW_NOT_YOURS(RefusalCategory.FORBIDDEN),
    /** Who filed or submitted the claim does not review it. */
    REVIEWER_IS_CLAIMANT(RefusalCategory.FORBIDDEN),
    /** The member whose claim it is does not review it, whoever filed it. */
    REVIEWER_IS_BENEFICIARY(RefusalCategory.FORBIDDEN),
    /** The person acted on this claim at the other level. */
    REVIEWER_DECIDED_OTHER_LEVEL(RefusalCategory.FORBIDDEN),
    /** The person acted on this claim before it was appealed. */
    REVIEWER_DECIDED_BEFORE_APPEAL(RefusalCategory.FORBIDDEN),
    /** What was reviewed is not what would be decided now. */
    DETERMINATION_STALE(RefusalCategory.CONFLICT),
    /** The facts cannot be weighed: there is nothing to decide on yet. */
    CLAIM_NOT_WEIGHED(RefusalCategory.CONFLICT),
    /** Clinical conditions are neither confirmed, denied nor left open by name. */
    CONDITIONS_OPEN(RefusalCategory.CONFLICT),
    /** Nothing is payable yet, and something waits for evidence. */
    EVIDENCE_PENDING(RefusalCategory.CONFLICT),
    /** A counter would pass its limit. */
    LIMIT_EXCEEDED(RefusalCategory.CONFLICT);

    private final RefusalCategory category;

    ReviewRefusal(RefusalCategory category) {
        this.category = category;
    }

    @Override
    public RefusalCategory category() {
        return category;
    }
}
