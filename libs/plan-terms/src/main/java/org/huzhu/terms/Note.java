package org.huzhu.terms;

import org.huzhu.terms.json.Place;
import org.huzhu.terms.schema.Text;

/**
 * A note to the terms.
 *
 * @param kind what sort of note it is
 * @param about JSON pointer to what it is about
 * @param text the note
 */
public record Note(Kind kind, String about, Text text) {

    /** What sort of note it is. */
    public enum Kind {
        /** A value no source gives; visible until an official text replaces it. */
        ASSUMPTION,
        /** Something to know. */
        REMARK,
        /** How an ambiguous text was read. */
        READING
    }

    static Note at(Place place) {
        return new Note(
                place.at("kind").getConstant(Kind.class), place.at("about").getText(), Text.at(place.at("text")));
    }
}
