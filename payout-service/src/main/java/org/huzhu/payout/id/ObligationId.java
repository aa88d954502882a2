package org.huzhu.payout.id;

import java.util.UUID;

/**
 * Names an obligation.
 *
 * @param value the id
 */
public record ObligationId(UUID value) implements Comparable<ObligationId> {

    /** Reads an id as text. */
    public static ObligationId parse(String text) {
        return new ObligationId(UUID.fromString(text));
    }

    @Override
    public int compareTo(ObligationId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
