package org.huzhu.journey;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names one run of the worked example. Everything the run makes up (the unit's code, the citizen ids, the idempotency
 * keys, the dates) follows from it, so a run that was broken off goes on when it is started again with the same id.
 *
 * @param start the business day on which the unit enrols
 * @param suffix lower-case letters and digits that tell runs of one day apart
 */
public record JourneyId(LocalDate start, String suffix) {

    /** The day of the published example. */
    public static final LocalDate PUBLISHED = LocalDate.of(2025, 3, 20);

    private static final Pattern TEXT = Pattern.compile("(\\d{8})-([a-z0-9]{1,16})");

    public JourneyId {
        if (!suffix.matches("[a-z0-9]{1,16}")) {
            throw new IllegalArgumentException("Letters and digits only: " + suffix);
        }
    }

    /**
     * Reads an id as {@link #toString()} writes it, for example {@code 20250320-7f3a}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static JourneyId parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("A journey's id looks like 20250320-7f3a, not " + text);
        }
        return new JourneyId(LocalDate.parse(matcher.group(1), DateTimeFormatter.BASIC_ISO_DATE), matcher.group(2));
    }

    /** The first {@code count} decimal digits that follow from the id and a word; the same each time. */
    String digits(String word, int count) {
        String all = new BigInteger(1, digest(word)).toString();
        return all.substring(all.length() - count);
    }

    /** A number below {@code bound} that follows from the id and a word. */
    int number(String word, int bound) {
        return new BigInteger(1, digest(word)).mod(BigInteger.valueOf(bound)).intValue();
    }

    /** The idempotency key of a step. */
    String key(String step) {
        return "journey-" + this + "-" + step;
    }

    private byte[] digest(String word) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((this + ":" + word).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return DateTimeFormatter.BASIC_ISO_DATE.format(start) + "-" + suffix;
    }
}
