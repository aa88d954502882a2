package org.huzhu.kit.access;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages people are answered in: Chinese first, English when asked for. */
public final class Languages {

    /** Chinese, the default. */
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    /** English. */
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final List<Locale> KNOWN = List.of(Locale.CHINESE, Locale.ENGLISH);

    private Languages() {}

    /** Returns the language that fits an {@code Accept-Language} header best; Chinese when none fits. */
    public static Locale pick(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 200) {
            return CHINESE;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), KNOWN);
            return Locale.ENGLISH.equals(best) ? ENGLISH : CHINESE;
        } catch (IllegalArgumentException malformed) {
            return CHINESE;
        }
    }
}
