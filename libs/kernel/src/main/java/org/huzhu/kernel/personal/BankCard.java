package org.huzhu.kernel.personal;

import java.util.Optional;
import org.huzhu.kernel.refusal.Refused;

/** A checked bank card number: 12 to 19 digits, the last one the Luhn check digit. */
public final class BankCard {

    private static final int LENGTH_MIN = 12;
    private static final int LENGTH_MAX = 19;

    private final String value;

    private BankCard(String value) {
        this.value = value;
    }

    /**
     * Reads a number; blanks, hyphens and the like are dropped, full-width digits are taken as digits.
     *
     * @throws Refused with BANK_CARD_MALFORMED or BANK_CARD_CHECK
     */
    public static BankCard of(String text) {
        Optional<PersonalRefusal> fault = faultOf(text);
        if (fault.isPresent()) {
            throw new Refused(fault.get());
        }
        return new BankCard(normalised(text));
    }

    /** Tells what is wrong with a number, if anything, without an exception. */
    public static Optional<PersonalRefusal> faultOf(String text) {
        String value = normalised(text);
        if (!Digits.only(value, LENGTH_MIN, LENGTH_MAX)) {
            return Optional.of(PersonalRefusal.BANK_CARD_MALFORMED);
        }
        String body = value.substring(0, value.length() - 1);
        return checkDigitOf(body) == value.charAt(value.length() - 1)
                ? Optional.empty()
                : Optional.of(PersonalRefusal.BANK_CARD_CHECK);
    }

    /** Computes the Luhn digit over the digits before it. */
    public static char checkDigitOf(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = Digits.valueAt(body, body.length() - 1 - i);
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    private static String normalised(String text) {
        return NormalForm.of(text);
    }

    /** Returns the whole number. */
    public String reveal() {
        return value;
    }

    /** Returns the number for storage under encryption. */
    public Sensitive sensitive() {
        return Sensitive.of(value);
    }

    /** Returns the last four digits, the rest as stars. */
    public String masked() {
        return Masks.account(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BankCard that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Shows the mask. */
    @Override
    public String toString() {
        return masked();
    }
}
