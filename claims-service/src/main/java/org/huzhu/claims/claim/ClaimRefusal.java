package org.huzhu.claims.claim;

import org.huzhu.kernel.refusal.RefusalCategory;
import org.huzhu.kernel.refusal.RefusalCode;

/** Why a request about a claim is refused. */
public enum ClaimRefusal implements RefusalCode {
    /** No such claim, or not for this caller. */
    CLAIM_UNKNOWN(RefusalCategory.NOT_FOUND),
    /** No coverage is known of such a member, or not to this caller. */
    MEMBER_UNKNOWN(RefusalCategory.NOT_FOUND),
    /** A field of the request is missing or wrong; the faults name it. */
    CLAIM_REQUEST_WRONG(RefusalCategory.INVALID),
    /** The event has a claim already; its number is given. */
    CLAIM_EXISTS(RefusalCategory.CONFLICT),
    /** Another member's live claim is about the same settlement. */
    SETTLEMENT_CLAIMED(RefusalCategory.CONFLICT),
    /** The claim's state does not allow the command. */
    CLAIM_STATE_FORBIDS(RefusalCategory.CONFLICT),
    /** The claim changed in between. */
    CLAIM_CHANGED(RefusalCategory.CONFLICT),
    /** The payee's name is not the member's. */
    PAYEE_NAME_DIFFERS(RefusalCategory.INVALID);

    private final RefusalCategory category;

    ClaimRefusal(RefusalCategory category) {
        this.category = category;
    }

    @Override
    public RefusalCategory category() {
        return category;
    }
}
