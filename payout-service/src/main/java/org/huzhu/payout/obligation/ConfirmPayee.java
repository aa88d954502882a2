package org.huzhu.payout.obligation;

import java.time.Clock;
import java.util.Optional;
import org.huzhu.kernel.refusal.Refused;

/** Confirms or corrects the payee of a returned obligation, which opens it for a new attempt. */
public final class ConfirmPayee {

    private final AttemptBook book;
    private final Clock clock;

    /** Builds the use case on its ports. */
    public ConfirmPayee(AttemptBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /**
     * Opens the obligation again.
     *
     * @param correction another account of the same person; absent when the old one is confirmed
     * @throws Refused with OBLIGATION_NOT_FOUND, OBLIGATION_TRANSITION_NOT_ALLOWED or OBLIGATION_CHANGED
     */
    public Obligation confirm(ObligationId id, String person, Optional<Payee> correction) {
        Obligation before = book.obligation(id);
        Payee payee = correction.orElse(before.payee()).confirmedBy(person);
        Obligation after = before.reopenedFor(payee, clock.instant());
        book.change(
                before,
                after,
                correction.isPresent() ? "PAYEE_CORRECTED" : "PAYEE_CONFIRMED",
                Optional.of(correction.isPresent() ? "PAYEE_CORRECTED" : "PAYEE_CONFIRMED"));
        return after;
    }
}
