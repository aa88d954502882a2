package org.huzhu.claims.claim;

import org.huzhu.claims.member.MemberId;
import org.huzhu.kernel.personal.BankCard;
import org.huzhu.kernel.personal.BankLineNumber;
import org.huzhu.kernel.personal.KeptField;
import org.huzhu.kernel.personal.Sensitive;

/** The payees of claims, encrypted at rest. */
public interface Payees {

    /** Keeps or replaces a claim's payee. */
    void store(Claim claim, Payee payee);

    /** Returns a claim's payee in the clear, as far as it can be read; the caller masks it. */
    Kept of(Claim claim);

    /**
     * Returns a claim's payee as it may travel: ciphertext bound to member and field.
     *
     * @throws org.huzhu.kernel.refusal.Refused FIELD_UNREADABLE when nobody could be paid by it
     */
    Sealed sealed(Claim claim);

    /**
     * A payee as it is kept.
     *
     * @param name the account holder
     * @param account the card number
     * @param bank the branch
     */
    record Kept(KeptField<Sensitive> name, KeptField<BankCard> account, BankLineNumber bank) {}

    /**
     * A payee that only a holder of the keys can read.
     *
     * @param payee the person as a payee
     * @param member to whom the ciphertexts are bound
     * @param nameCipher base64
     * @param accountCipher base64
     * @param bankLineNumber the branch
     */
    record Sealed(PayeeId payee, MemberId member, String nameCipher, String accountCipher, String bankLineNumber) {}
}
