package org.huzhu.kernel.personal;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which numbers of people, units and accounts are compared: NFKC, upper case, letters and digits only.
 *
 * <p>People type such numbers with full-width digits, blanks, hyphens and small letters; all of them name the same thing.
 * Business references are compared in the same form by the databases' {@code business_key}.
 */
final class NormalForm {

    private NormalForm() {}

    /** Returns the form of a text; empty when it holds neither letter nor digit. */
    static String of(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
