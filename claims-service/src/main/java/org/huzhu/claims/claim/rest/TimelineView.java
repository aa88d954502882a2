package org.huzhu.claims.claim.rest;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.huzhu.claims.claim.TimelineEntry;

/**
 * One line of a claim's timeline.
 *
 * @param at when
 * @param what code of what happened
 * @param state of the claim afterwards
 * @param role who did it, by role; the person stays in the audit log
 * @param params values of the text
 * @param text in the caller's language
 */
public record TimelineView(
        Instant at, String what, String state, String role, Map<String, String> params, String text) {

    static TimelineView of(TimelineEntry entry, Locale locale) {
        return new TimelineView(
                entry.at(),
                entry.what().name(),
                entry.state().name(),
                entry.role(),
                entry.params(),
                text(entry, locale));
    }

    private static String text(TimelineEntry entry, Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "timeline/claims",
                Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.CHINESE,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String text = word(texts, entry.what().name(), entry.what().name());
        for (Map.Entry<String, String> param : entry.params().entrySet()) {
            text = text.replace("{" + param.getKey() + "}", word(texts, "value." + param.getValue(), param.getValue()));
        }
        return text.strip();
    }

    private static String word(ResourceBundle texts, String key, String otherwise) {
        return texts.containsKey(key) ? texts.getString(key) : otherwise;
    }
}
