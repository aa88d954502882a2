package org.huzhu.payout.ledger;

import org.huzhu.kernel.refusal.RefusalCategory;
import org.huzhu.kernel.refusal.RefusalCode;

/** Why the ledger refuses. */
public enum LedgerRefusal implements RefusalCode {
    /** No such account, or not for this caller. */
    LEDGER_ACCOUNT_NOT_FOUND(RefusalCategory.NOT_FOUND),
    /** A moment is an RFC 3339 time with its offset. */
    LEDGER_MOMENT_MALFORMED(RefusalCategory.MALFORMED),
    /** No such transaction, or not for this caller. */
    LEDGER_TRANSACTION_NOT_FOUND(RefusalCategory.NOT_FOUND);

    private final RefusalCategory category;

    LedgerRefusal(RefusalCategory category) {
        this.category = category;
    }

    @Override
    public RefusalCategory category() {
        return category;
    }
}
