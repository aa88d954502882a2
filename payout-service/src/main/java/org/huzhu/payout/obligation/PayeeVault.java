package org.huzhu.payout.obligation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huzhu.kernel.personal.Sensitive;

/** Opens and closes the ciphertext of payees. */
public interface PayeeVault {

    /**
     * A payee in clear, for the bank's file and for who may see it.
     *
     * @param name in clear
     * @param account in clear
     */
    record Opened(Sensitive name, Sensitive account) {

        /** What tells no two names apart: white space, and the dots in which writers of names differ. */
        private static final Pattern NOT_LETTERS = Pattern.compile("[\\s\\p{Z}·•・‧.]");

        /** Tells whether both name the same person: alike but for width, case, white space and the dots between parts. */
        boolean namesSamePersonAs(Opened other) {
            return normalised(name).equals(normalised(other.name));
        }

        private static String normalised(Sensitive name) {
            return NOT_LETTERS
                    .matcher(Normalizer.normalize(name.reveal(), Normalizer.Form.NFKC))
                    .replaceAll("")
                    .toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Decrypts a payee for a payment.
     *
     * @throws org.huzhu.kernel.refusal.Refused FIELD_UNREADABLE when it is no ciphertext of this payee that our keys open
     */
    Opened open(Payee payee);

    /** Decrypts a payee; empty when it is no ciphertext of this payee that our keys open. */
    Optional<Opened> tryOpen(Payee payee);

    /** Encrypts another account of the same person, bound to the same member. */
    Payee close(Payee former, Opened corrected, String bankLineNumber);
}
