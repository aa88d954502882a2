package org.huzhu.payout.obligation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kernel.refusal.Refused;

/** A vault whose ciphertext is the clear text in Base64; anything else is not opened. */
public final class InMemoryVault implements PayeeVault {

    @Override
    public Opened open(Payee payee) {
        return tryOpen(payee).orElseThrow(() -> new Refused(ObligationRefusal.PAYEE_UNREADABLE));
    }

    @Override
    public Optional<Opened> tryOpen(Payee payee) {
        try {
            return Optional.of(new Opened(clear(payee.nameCipher()), clear(payee.accountCipher())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public Payee close(Payee former, Opened corrected, String bankLineNumber) {
        return new Payee(
                former.memberId(),
                cipher(corrected.name()),
                cipher(corrected.account()),
                bankLineNumber,
                Optional.empty());
    }

    private static Sensitive clear(String cipher) {
        return Sensitive.of(new String(Base64.getDecoder().decode(cipher), StandardCharsets.UTF_8));
    }

    private static String cipher(Sensitive clear) {
        return Base64.getEncoder().encodeToString(clear.reveal().getBytes(StandardCharsets.UTF_8));
    }
}
