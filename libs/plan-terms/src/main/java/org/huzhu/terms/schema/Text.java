package org.huzhu.terms.schema;

import java.util.Locale;
import org.huzhu.terms.json.Place;

/**
 * What people read, in Chinese and English.
 *
 * @param zh the Chinese text
 * @param en the English text
 */
public record Text(String zh, String en) {

    /** Reads the text at a place of valid terms. */
    public static Text at(Place place) {
        return new Text(place.at("zh").getText(), place.at("en").getText());
    }

    /** Chooses by language: English for English, Chinese otherwise. */
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : zh;
    }
}
