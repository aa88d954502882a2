package org.huzhu.payout.obligation.db;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kit.personal.FieldCipher;
import org.huzhu.payout.obligation.Payee;
import org.huzhu.payout.obligation.PayeeVault;

/** Opens payees with the kit's field cipher; the fields are those that claims encrypted. */
@Singleton
class CipherPayeeVault implements PayeeVault {

    private static final String NAME = "payee.name";
    private static final String ACCOUNT = "payee.account";

    private final FieldCipher cipher;

    @Inject
    CipherPayeeVault(FieldCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public Opened open(Payee payee) {
        return new Opened(
                cipher.decrypt(payee.memberId(), NAME, decoded(payee.nameCipher())),
                cipher.decrypt(payee.memberId(), ACCOUNT, decoded(payee.accountCipher())));
    }

    @Override
    public Optional<Opened> tryOpen(Payee payee) {
        try {
            return Optional.of(open(payee));
        } catch (IllegalStateException unreadable) {
            return Optional.empty();
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalStateException("A ciphertext is not in Base64", malformed);
        }
    }

    @Override
    public Payee close(Payee former, Opened corrected, String bankLineNumber) {
        return new Payee(
                former.memberId(),
                encrypted(former.memberId(), NAME, corrected.name()),
                encrypted(former.memberId(), ACCOUNT, corrected.account()),
                bankLineNumber,
                Optional.empty());
    }

    private String encrypted(UUID member, String field, Sensitive value) {
        return Base64.getEncoder().encodeToString(cipher.encrypt(member, field, value));
    }
}
