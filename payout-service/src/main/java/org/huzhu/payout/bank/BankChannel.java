package org.huzhu.payout.bank;

/** Whether the bank can be talked to. */
public enum BankChannel {
    /** It takes instructions, answers questions and keeps its messages ready. */
    HTTP,
    /** People carry the payment files to it and bring its papers back. */
    NONE
}
