package org.huzhu.payout.pool;

import org.huzhu.kernel.refusal.RefusalCategory;
import org.huzhu.kernel.refusal.RefusalCode;

/** Why a fund's command is refused. */
public enum PoolRefusal implements RefusalCode {
    /** No such fund, or not for this caller. */
    FUND_NOT_FOUND(RefusalCategory.NOT_FOUND),
    /** A fund's id is region and plan kind. */
    FUND_ID_MALFORMED(RefusalCategory.INVALID),
    /** The fund belongs to another region than the caller. */
    FUND_OF_OTHER_REGION(RefusalCategory.FORBIDDEN),
    /** No such deposit, or not for this caller. */
    DEPOSIT_NOT_FOUND(RefusalCategory.NOT_FOUND),
    /** A deposit has an amount above zero. */
    DEPOSIT_AMOUNT_NOT_POSITIVE(RefusalCategory.INVALID),
    /** The fund has a deposit of this reference already. */
    DEPOSIT_REFERENCE_TAKEN(RefusalCategory.CONFLICT),
    /** A deposit is approved by another person than the one who recorded it. */
    DEPOSIT_APPROVED_BY_MAKER(RefusalCategory.FORBIDDEN),
    /** The deposit is approved already. */
    DEPOSIT_NOT_RECORDED(RefusalCategory.CONFLICT),
    /** Somebody changed the deposit meanwhile. */
    DEPOSIT_CHANGED(RefusalCategory.CONFLICT);

    private final RefusalCategory category;

    PoolRefusal(RefusalCategory category) {
        this.category = category;
    }

    @Override
    public RefusalCategory category() {
        return category;
    }
}
