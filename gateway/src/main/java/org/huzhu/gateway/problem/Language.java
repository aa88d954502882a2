package org.huzhu.gateway.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of texts for people; Chinese unless the caller prefers English. */
public enum Language {
    ZH,
    EN;

    private static final List<Locale> OFFERED = List.of(Locale.CHINESE, Locale.ENGLISH);

    /** The suffix of bundles and the value of {@code Content-Language}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@code Accept-Language}; what cannot be read is Chinese. */
    public static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return ZH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), OFFERED);
            return Locale.ENGLISH.equals(best) ? EN : ZH;
        } catch (IllegalArgumentException unreadable) {
            return ZH;
        }
    }
}
