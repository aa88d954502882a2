package org.huzhu.terms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How somebody works for the unit that enrols. */
public enum Employment {
    /** In service with a contract (在职). */
    IN_SERVICE("在职", "在岗", "正式"),
    /** Temporary (临时). */
    TEMPORARY("临时", "临时工", "短期"),
    /** Sent by an agency (劳务派遣). */
    DISPATCHED("劳务派遣", "派遣"),
    /** New forms of employment (新就业形态): couriers, drivers. */
    NEW_FORM("新就业形态", "灵活就业"),
    /** Retired (退休). */
    RETIRED("退休", "离退休"),
    /** A member's family (家属). */
    FAMILY("家属", "家庭成员");

    private final String words;

    Employment(String... words) {
        this.words = "|" + String.join("|", words) + "|";
    }

    /** Reads a word of a roster, in Chinese or as the English constant. */
    public static Optional<Employment> of(String text) {
        String word = text.strip();
        String constant = word.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return Arrays.stream(values())
                .filter(form -> form.name().equals(constant) || form.words.contains("|" + word + "|"))
                .findFirst();
    }
}
