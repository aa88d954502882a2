package org.huzhu.claims.review;

import org.huzhu.claims.claim.ClaimCommand;

/** Who reviews first and second; never the same person. */
public enum ReviewLevel {
    /** The handling office. */
    OFFICE,
    /** The provincial office. */
    PROVINCE;

    /** Returns what a decision at this level does to the claim. */
    public ClaimCommand command(ReviewDecision decision) {
        return switch (decision) {
            case APPROVE -> this == OFFICE ? ClaimCommand.APPROVE_AT_OFFICE : ClaimCommand.APPROVE_AT_PROVINCE;
            case REJECT -> this == OFFICE ? ClaimCommand.REJECT_AT_OFFICE : ClaimCommand.REJECT_AT_PROVINCE;
            case RETURN -> this == OFFICE ? ClaimCommand.RETURN_AT_OFFICE : ClaimCommand.RETURN_AT_PROVINCE;
        };
    }
}
