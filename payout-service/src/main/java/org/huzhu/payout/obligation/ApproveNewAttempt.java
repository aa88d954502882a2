package org.huzhu.payout.obligation;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.id.ObligationId;

/** Approves that an attempt is given up that the bank never received: its obligation is open for a new one. */
@Singleton
public final class ApproveNewAttempt {

    private final AttemptBook book;
    private final Clock clock;

    ApproveNewAttempt(AttemptBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /**
     * Approves it.
     *
     * @throws Refused with OBLIGATION_NOT_FOUND, PRECONDITION_FAILED, OBLIGATION_TRANSITION_NOT_ALLOWED,
     *     BANK_HAS_NOT_ANSWERED, NEW_ATTEMPT_NOT_PROPOSED, NEW_ATTEMPT_APPROVED_BY_PROPOSER or OBLIGATION_CHANGED
     */
    public Obligation handle(ObligationId id, ExpectedVersion seen, String person) {
        UnknownPayment payment = book.unknown(id, seen);
        book.keep(payment.attempt().givenUp(person));
        return book.save(payment.obligation().reopenedAfterNeverReceived(clock.instant()));
    }
}
