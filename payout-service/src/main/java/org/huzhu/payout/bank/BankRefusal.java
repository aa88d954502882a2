package org.huzhu.payout.bank;

import org.huzhu.kernel.refusal.RefusalCategory;
import org.huzhu.kernel.refusal.RefusalCode;

/** Why a bank message is refused. */
public enum BankRefusal implements RefusalCode {
    /** Neither a pain.002 nor a camt.053 that can be understood. */
    BANK_MESSAGE_MALFORMED(RefusalCategory.MALFORMED),
    /** A partner system other than the bank brings messages of the bank. */
    BANK_MESSAGE_NOT_FROM_BANK(RefusalCategory.FORBIDDEN),
    /** No such message. */
    BANK_MESSAGE_NOT_FOUND(RefusalCategory.NOT_FOUND),
    /** A file exists only for a batch that was approved. */
    PAYMENT_FILE_NOT_READY(RefusalCategory.CONFLICT);

    private final RefusalCategory category;

    BankRefusal(RefusalCategory category) {
        this.category = category;
    }

    @Override
    public RefusalCategory category() {
        return category;
    }
}
