package org.huzhu.payout.obligation;

import org.huzhu.kernel.personal.Sensitive;

/** Opens and closes the ciphertext of payees. */
public interface PayeeVault {

    /**
     * A payee in clear, for the bank's file and for who may see it.
     *
     * @param name in clear
     * @param account in clear
     */
    record Opened(Sensitive name, Sensitive account) {}

    /** Decrypts a payee. */
    Opened open(Payee payee);

    /** Encrypts another account of the same person, bound to the same member. */
    Payee close(Payee former, Opened corrected, String bankLineNumber);
}
