package org.huzhu.kernel.personal;

import java.util.Optional;
import org.huzhu.kernel.refusal.Refused;

/**
 * A bank line number (联行号): bank, city, branch and a check digit (ISO 7064 MOD 11,10).
 *
 * @param value 12 digits
 */
public record BankLineNumber(String value) {

    private static final int LENGTH = 12;

    /** Refuses a wrong number. */
    public BankLineNumber {
        Optional<PersonalRefusal> fault = faultOf(value);
        if (fault.isPresent()) {
            throw new Refused(fault.get());
        }
    }

    /**
     * Reads a number.
     *
     * @throws Refused with BANK_LINE_MALFORMED or BANK_LINE_CHECK
     */
    public static BankLineNumber of(String text) {
        return new BankLineNumber(text.strip());
    }

    /** Tells what is wrong with a number, if anything, without an exception. */
    public static Optional<PersonalRefusal> faultOf(String text) {
        if (!Digits.only(text, LENGTH, LENGTH)) {
            return Optional.of(PersonalRefusal.BANK_LINE_MALFORMED);
        }
        return checkDigitOf(text.substring(0, LENGTH - 1)) == text.charAt(LENGTH - 1)
                ? Optional.empty()
                : Optional.of(PersonalRefusal.BANK_LINE_CHECK);
    }

    /** Computes the check digit over the first 11 digits. */
    public static char checkDigitOf(String first11) {
        if (first11.length() != LENGTH - 1) {
            throw new IllegalArgumentException("the check digit stands over 11 digits");
        }
        int product = 10;
        for (int i = 0; i < first11.length(); i++) {
            int sum = (product + Digits.valueAt(first11, i)) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }

    /** Returns the three digits of the bank. */
    public String bank() {
        return value.substring(0, 3);
    }

    @Override
    public String toString() {
        return value;
    }
}
