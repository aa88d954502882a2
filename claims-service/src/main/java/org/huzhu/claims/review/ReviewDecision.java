package org.huzhu.claims.review;

import org.huzhu.claims.claim.ClaimCommand;
import org.huzhu.claims.claim.ReviewLevel;

/** What a reviewer decides. */
public enum ReviewDecision {
    /** As the determination says. */
    APPROVE,
    /** Nothing is paid, for the reason in the note. */
    REJECT,
    /** Back: from the handling office to the claimant, from the provincial office to the handling office. */
    RETURN;

    /** Returns what the decision at a level does to the claim. */
    public ClaimCommand at(ReviewLevel level) {
        return switch (this) {
            case APPROVE ->
                level == ReviewLevel.OFFICE ? ClaimCommand.APPROVE_AT_OFFICE : ClaimCommand.APPROVE_AT_PROVINCE;
            case REJECT ->
                level == ReviewLevel.OFFICE ? ClaimCommand.REJECT_AT_OFFICE : ClaimCommand.REJECT_AT_PROVINCE;
            case RETURN ->
                level == ReviewLevel.OFFICE ? ClaimCommand.RETURN_AT_OFFICE : ClaimCommand.RETURN_AT_PROVINCE;
        };
    }
}
