package org.huzhu.payout.obligation;

import java.time.Instant;
import java.util.Optional;

/**
 * How long the bank may execute an attempt's order, in real time whatever business time says.
 *
 * @param lastMoment the moment after which it must not, set when the order is handed over
 * @param cancellation {@code ASKED}, {@code ACCEPTED} or {@code REFUSED} once the bank is asked to cancel it
 * @param endedAt when the bank, asked past the last moment, had not executed it
 */
public record BankOrder(Optional<Instant> lastMoment, Optional<String> cancellation, Optional<Instant> endedAt) {

    /** Not handed over yet. */
    public static final BankOrder NONE = new BankOrder(Optional.empty(), Optional.empty(), Optional.empty());
}
