package org.huzhu.payout.obligation;

import java.util.Optional;
import org.huzhu.payout.id.MemberId;

/**
 * Where the money goes, as ciphertext bound to member and field; the core never sees it in clear.
 *
 * @param memberId the member to whom the ciphertext is bound
 * @param nameCipher Base64 of the name, field {@code payee.name}
 * @param accountCipher Base64 of the account, field {@code payee.account}
 * @param bankLineNumber twelve digits
 * @param confirmedBy person key of who confirmed or corrected it after a return
 */
public record Payee(
        MemberId memberId,
        String nameCipher,
        String accountCipher,
        String bankLineNumber,
        Optional<String> confirmedBy) {

    /** Returns this payee, confirmed by a person. */
    public Payee confirmedBy(String person) {
        return new Payee(memberId, nameCipher, accountCipher, bankLineNumber, Optional.of(person));
    }
}
