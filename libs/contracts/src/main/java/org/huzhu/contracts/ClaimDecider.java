package org.huzhu.contracts;

import java.util.Objects;

/**
 * A person who decided a claim, at one of its levels; she has no hand in paying it.
 *
 * @param personKey key of the person, as every service knows her; nothing can be read from it
 * @param level OFFICE or PROVINCE
 */
public record ClaimDecider(String personKey, String level) {

    public ClaimDecider {
        Objects.requireNonNull(personKey, "personKey");
        Objects.requireNonNull(level, "level");
    }
}
