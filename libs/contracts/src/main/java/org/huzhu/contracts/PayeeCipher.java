package org.huzhu.contracts;

import java.util.Objects;
import java.util.UUID;

/**
 * The payee of a claim, as ciphertext bound to member and field: nothing of it can be read without the keys.
 *
 * @param payeeId the person who is paid
 * @param memberId the member whose data key encrypts
 * @param nameCipher Base64 of the name, field {@code payee.name}
 * @param accountCipher Base64 of the account, field {@code payee.account}
 * @param bankLineNumber twelve-digit number of the bank's branch; a bank is not a person
 */
public record PayeeCipher(UUID payeeId, UUID memberId, String nameCipher, String accountCipher, String bankLineNumber) {

    public PayeeCipher {
        Objects.requireNonNull(payeeId, "payeeId");
        Objects.requireNonNull(memberId, "memberId");
        Objects.requireNonNull(nameCipher, "nameCipher");
        Objects.requireNonNull(accountCipher, "accountCipher");
        Objects.requireNonNull(bankLineNumber, "bankLineNumber");
    }
}
