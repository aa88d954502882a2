package org.huzhu.payout.reconciliation;

/** What does not fit. */
public enum ItemKind {
    /** A line of the bank's statement that names none of our payments. */
    UNMATCHED_LINE,
    /** The bank debited another amount than was ordered. */
    AMOUNT_MISMATCH,
    /** The bank debited one payment a second time. */
    DUPLICATE_DEBIT,
    /** Two attempts of one obligation were both paid. */
    DOUBLE_PAYMENT,
    /** The bank says something about a payment that its state does not allow. */
    UNEXPECTED_STATUS,
    /** The bank sent a message again under the same identity with other content. */
    MESSAGE_ALTERED,
    /** A later determination is lower than what is already owed or paid. */
    OVER_DETERMINED,
    /** A determination would make the sum over payees larger than its line. */
    LINE_EXCEEDED,
    /** A person uploaded a line of the bank, and neither the bank nor two further people have said the same yet. */
    UNCONFIRMED_LINE,
    /** What an obligation says of its line, payee or amount is not what was approved; it is not paid. */
    PAYEE_ALTERED
}
