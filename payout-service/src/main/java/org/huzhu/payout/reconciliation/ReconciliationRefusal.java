package org.huzhu.payout.reconciliation;

import org.huzhu.kernel.refusal.RefusalCategory;
import org.huzhu.kernel.refusal.RefusalCode;

/** Why reconciliation refuses. */
public enum ReconciliationRefusal implements RefusalCode {
    /** No such item. */
    RECONCILIATION_ITEM_NOT_FOUND(RefusalCategory.NOT_FOUND),
    /** The item is closed already. */
    RECONCILIATION_ITEM_CLOSED(RefusalCategory.CONFLICT),
    /** Somebody changed the item meanwhile. */
    RECONCILIATION_ITEM_CHANGED(RefusalCategory.CONFLICT),
    /** No such fund, or not for this caller. */
    RECONCILIATION_FUND_UNKNOWN(RefusalCategory.INVALID),
    /** Only a line of the bank's statement can be booked aside. */
    RECONCILIATION_ITEM_NOT_BOOKABLE(RefusalCategory.CONFLICT);

    private final RefusalCategory category;

    ReconciliationRefusal(RefusalCategory category) {
        this.category = category;
    }

    @Override
    public RefusalCategory category() {
        return category;
    }
}
