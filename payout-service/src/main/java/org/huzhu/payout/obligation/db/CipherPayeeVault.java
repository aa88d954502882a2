package org.huzhu.payout.obligation.db;

import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.Optional;
import org.huzhu.kernel.personal.KeptField;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kit.personal.FieldCipher;
import org.huzhu.kit.personal.KeptItem;
import org.huzhu.payout.id.MemberId;
import org.huzhu.payout.obligation.Payee;
import org.huzhu.payout.obligation.PayeeVault;

/** Opens payees with the kit's field cipher; the fields are those that claims encrypted. */
@Singleton
class CipherPayeeVault implements PayeeVault {

    private static final String NAME = "payee.name";
    private static final String ACCOUNT = "payee.account";

    private final FieldCipher cipher;

    CipherPayeeVault(FieldCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public Opened open(Payee payee) {
        return new Opened(
                opened(payee, NAME, payee.nameCipher()).orRefused(),
                opened(payee, ACCOUNT, payee.accountCipher()).orRefused());
    }

    @Override
    public Optional<Opened> tryOpen(Payee payee) {
        KeptField<Sensitive> name = opened(payee, NAME, payee.nameCipher());
        KeptField<Sensitive> account = opened(payee, ACCOUNT, payee.accountCipher());
        return name.readable().flatMap(clear -> account.readable().map(number -> new Opened(clear, number)));
    }

    private KeptField<Sensitive> opened(Payee payee, String field, String base64) {
        return cipher.open(
                KeptItem.of("payee", payee.memberId()), payee.memberId().value(), field, decoded(base64));
    }

    /** What is not in Base64 is no ciphertext either. */
    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
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

    private String encrypted(MemberId member, String field, Sensitive value) {
        return Base64.getEncoder().encodeToString(cipher.encrypt(member.value(), field, value));
    }
}
