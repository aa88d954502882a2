package org.huzhu.payout.obligation;

import org.huzhu.kernel.refusal.RefusalCategory;
import org.huzhu.kernel.refusal.RefusalCode;

/** Why an obligation's command is refused. */
public enum ObligationRefusal implements RefusalCode {
    /** No such obligation, or not for this caller. */
    OBLIGATION_NOT_FOUND(RefusalCategory.NOT_FOUND),
    /** The state does not allow the command. */
    OBLIGATION_TRANSITION_NOT_ALLOWED(RefusalCategory.CONFLICT),
    /** A filter of the list cannot be understood. */
    OBLIGATION_FILTER_MALFORMED(RefusalCategory.MALFORMED),
    /** The fund has no money for it yet. */
    OBLIGATION_UNFUNDED(RefusalCategory.CONFLICT),
    /** Somebody changed the obligation meanwhile. */
    OBLIGATION_CHANGED(RefusalCategory.CONFLICT),
    /** A corrected payee has all of name, account and bank line number. */
    PAYEE_INCOMPLETE(RefusalCategory.INVALID),
    /** A correction may mend the account of a payee, not name another person. */
    PAYEE_NAME_DIFFERS(RefusalCategory.INVALID),
    /** What the obligation says of its line, payee or amount is not what was approved. */
    PAYEE_ALTERED(RefusalCategory.CONFLICT),
    /** The keys of this service do not open the payee. */
    PAYEE_UNREADABLE(RefusalCategory.CONFLICT),
    /** The bank has not said that it never received the payment. */
    BANK_HAS_NOT_ANSWERED(RefusalCategory.CONFLICT),
    /** A new attempt is proposed already. */
    NEW_ATTEMPT_PROPOSED(RefusalCategory.CONFLICT),
    /** Nobody has proposed a new attempt. */
    NEW_ATTEMPT_NOT_PROPOSED(RefusalCategory.CONFLICT),
    /** A new attempt is approved by another person than the one who proposed it. */
    NEW_ATTEMPT_APPROVED_BY_PROPOSER(RefusalCategory.FORBIDDEN);

    private final RefusalCategory category;

    ObligationRefusal(RefusalCategory category) {
        this.category = category;
    }

    @Override
    public RefusalCategory category() {
        return category;
    }
}
