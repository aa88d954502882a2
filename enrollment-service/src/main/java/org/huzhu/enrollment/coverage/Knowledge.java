package org.huzhu.enrollment.coverage;

import java.time.Instant;
import java.util.Optional;

/**
 * The moments between which a row was believed, half-open.
 *
 * @param from since when
 * @param to until when; empty while it is believed
 */
public record Knowledge(Instant from, Optional<Instant> to) {
    /** Believed since a moment and still. */
    public static Knowledge since(Instant from) {
        return new Knowledge(from, Optional.empty());
    }

    /** No longer believed from a moment on. */
    public Knowledge until(Instant to) {
        return new Knowledge(from, Optional.of(to));
    }

    /** Says whether the row is believed now. */
    public boolean isCurrent() {
        return to.isEmpty();
    }

    /** Says whether the row was believed at a moment. */
    public boolean at(Instant moment) {
        return !moment.isBefore(from) && to.map(moment::isBefore).orElse(true);
    }
}
