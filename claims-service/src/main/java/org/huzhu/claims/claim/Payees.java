package org.huzhu.claims.claim;

import java.util.UUID;
import org.huzhu.claims.coverage.MemberId;

/** The payees of claims, encrypted at rest. */
public interface Payees {

    /** Keeps or replaces a claim's payee. */
    void keep(Claim claim, Payee payee);

    /** Returns a claim's payee in the clear; the caller masks it. */
    Payee of(Claim claim);

    /** Returns a claim's payee as it may travel: ciphertext bound to member and field. */
    Sealed sealed(Claim claim);

    /**
     * A payee that only a holder of the keys can read.
     *
     * @param payee the person as a payee
     * @param member to whom the ciphertexts are bound
     * @param nameCipher base64
     * @param accountCipher base64
     * @param bankLineNumber the branch
     */
    record Sealed(UUID payee, MemberId member, String nameCipher, String accountCipher, String bankLineNumber) {}
}
