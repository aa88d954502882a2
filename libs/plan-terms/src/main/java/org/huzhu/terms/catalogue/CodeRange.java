package org.huzhu.terms.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ICD-10 codes as a catalogue writes them: a prefix such as {@code C79.6}, or a range of categories {@code C00-C97}. */
public final class CodeRange {

    private static final Pattern RANGE = Pattern.compile("([A-Z])(\\d{2})-([A-Z])(\\d{2})");

    private CodeRange() {}

    /**
     * Writes a range out as its categories; a prefix stays itself.
     *
     * @throws IllegalArgumentException when the range goes backwards
     */
    public static List<String> prefixes(String written) {
        Matcher range = RANGE.matcher(written);
        if (!range.matches()) {
            return List.of(written);
        }
        int from = ordinal(range.group(1), range.group(2));
        int to = ordinal(range.group(3), range.group(4));
        if (to < from) {
            throw new IllegalArgumentException("the range goes backwards: " + written);
        }
        List<String> prefixes = new ArrayList<>();
        for (int ordinal = from; ordinal <= to; ordinal++) {
            prefixes.add(String.format(Locale.ROOT, "%c%02d", (char) ('A' + ordinal / 100), ordinal % 100));
        }
        return prefixes;
    }

    /** Writes several ranges and prefixes out, in their order. */
    public static List<String> prefixes(List<String> written) {
        return written.stream().flatMap(one -> prefixes(one).stream()).toList();
    }

    private static int ordinal(String letter, String digits) {
        return (letter.charAt(0) - 'A') * 100 + Integer.parseInt(digits);
    }
}
