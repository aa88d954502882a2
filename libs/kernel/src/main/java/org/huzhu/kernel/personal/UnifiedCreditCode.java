package org.huzhu.kernel.personal;

import org.huzhu.kernel.refusal.Refused;

/**
 * A unified social credit code of GB 32100: registrar, class, area, organisation code, check character.
 *
 * <p>Some real codes of the pilot years fail the check, so that a person may override it; see {@link #overridden}.
 *
 * @param value 18 characters of the alphabet without I, O, S, V, Z
 */
public record UnifiedCreditCode(String value) {

    /** What the check of a code gives. */
    public enum Checked {
        /** Shape and check character hold. */
        VALID,
        /** The shape holds, the check character does not: warn, and let a person override. */
        CHECK_DIGIT_WRONG,
        /** No code at all. */
        MALFORMED
    }

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int MODULUS = ALPHABET.length();
    private static final int LENGTH = 18;

    /** Refuses what is no code at all; a wrong check character passes here. */
    public UnifiedCreditCode {
        if (check(value) == Checked.MALFORMED || !value.equals(normalised(value))) {
            throw new Refused(PersonalRefusal.CREDIT_CODE_MALFORMED);
        }
    }

    /**
     * Reads a code; blanks, hyphens and the like are dropped, small and full-width letters are taken as capitals.
     *
     * @throws Refused with CREDIT_CODE_MALFORMED or CREDIT_CODE_CHECK
     */
    public static UnifiedCreditCode of(String text) {
        UnifiedCreditCode code = overridden(text);
        if (check(code.value) != Checked.VALID) {
            throw new Refused(PersonalRefusal.CREDIT_CODE_CHECK);
        }
        return code;
    }

    /**
     * Reads a code whose check character a person has looked at and accepts.
     *
     * @throws Refused with CREDIT_CODE_MALFORMED
     */
    public static UnifiedCreditCode overridden(String text) {
        return new UnifiedCreditCode(normalised(text));
    }

    /** Checks a code without an exception. */
    public static Checked check(String text) {
        String value = normalised(text);
        if (value.length() != LENGTH) {
            return Checked.MALFORMED;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(value.charAt(i)) < 0) {
                return Checked.MALFORMED;
            }
        }
        for (int i = 2; i < 8; i++) {
            if (!Character.isDigit(value.charAt(i))) {
                return Checked.MALFORMED;
            }
        }
        return checkCharacterOf(value.substring(0, LENGTH - 1)) == value.charAt(LENGTH - 1)
                ? Checked.VALID
                : Checked.CHECK_DIGIT_WRONG;
    }

    /**
     * Computes the check character over the first 17 characters.
     *
     * @throws IllegalArgumentException when they are not 17 of the alphabet
     */
    public static char checkCharacterOf(String first17) {
        if (first17.length() != WEIGHTS.length) {
            throw new IllegalArgumentException("the check character stands over 17 characters");
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int digit = ALPHABET.indexOf(first17.charAt(i));
            if (digit < 0) {
                throw new IllegalArgumentException("not of the alphabet: " + first17.charAt(i));
            }
            sum += digit * WEIGHTS[i];
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }

    /** Tells whether the check of the organisation code inside (GB 11714, characters 9 to 17) holds as well. */
    public boolean organisationCheckHolds() {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(value.charAt(8 + i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        char expected = check == 11 ? '0' : check == 10 ? 'X' : (char) ('0' + check);
        return value.charAt(16) == expected;
    }

    private static String normalised(String text) {
        return NormalForm.of(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
