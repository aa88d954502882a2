package org.huzhu.kernel.id;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A short number that a person can read out: {@code C25-000042-} and a check character.
 *
 * @param prefix a capital letter that tells what is numbered
 * @param year four digits; shown with the last two
 * @param sequence from 1, counted within prefix and year
 */
public record ReadableNumber(char prefix, int year, long sequence) {

    private static final Pattern SHAPE = Pattern.compile("([A-Z])(\\d{2})-(\\d{6,12})-([0-9A-Z])");
    private static final int CENTURY = 2000;
    private static final long SEQUENCE_MAX = 999_999_999_999L;

    /** Checks the parts. */
    public ReadableNumber {
        if (prefix < 'A' || prefix > 'Z') {
            throw new IllegalArgumentException("the prefix is a capital letter: " + prefix);
        }
        if (year < CENTURY || year >= CENTURY + 100) {
            throw new IllegalArgumentException("the year lies between 2000 and 2099: " + year);
        }
        if (sequence < 1 || sequence > SEQUENCE_MAX) {
            throw new IllegalArgumentException("the sequence lies between 1 and " + SEQUENCE_MAX + ": " + sequence);
        }
    }

    /**
     * Reads a number back; small letters are taken as capitals.
     *
     * @throws IllegalArgumentException when its shape or its check character is wrong
     */
    public static ReadableNumber parse(String text) {
        Matcher matcher = SHAPE.matcher(text.toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a readable number");
        }
        String body = matcher.group(1) + matcher.group(2) + matcher.group(3);
        if (CheckCharacter.of(body) != matcher.group(4).charAt(0)) {
            throw new IllegalArgumentException("the check character is wrong");
        }
        ReadableNumber number = new ReadableNumber(
                body.charAt(0), CENTURY + Integer.parseInt(matcher.group(2)), Long.parseLong(matcher.group(3)));
        if (!number.digits().equals(matcher.group(3))) {
            throw new IllegalArgumentException("the sequence is padded to six digits, not more");
        }
        return number;
    }

    private String digits() {
        String digits = Long.toString(sequence);
        return "0".repeat(Math.max(0, 6 - digits.length())) + digits;
    }

    /** Writes the number: prefix and year, sequence, check character. */
    @Override
    public String toString() {
        String yearDigits = Integer.toString(year).substring(2);
        String head = prefix + yearDigits;
        return head + "-" + digits() + "-" + CheckCharacter.of(head + digits());
    }
}
