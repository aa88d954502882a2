package org.huzhu.payout.obligation;

import jakarta.inject.Singleton;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.id.ObligationId;

/**
 * Proposes to give up an attempt that the bank never received, so that a new one may begin. The bank is asked to cancel the
 * order, so that it is not executed when it arrives late.
 */
@Singleton
public final class ProposeNewAttempt {

    private final AttemptBook book;
    private final Cancellations cancellations;

    ProposeNewAttempt(AttemptBook book, Cancellations cancellations) {
        this.book = book;
        this.cancellations = cancellations;
    }

    /**
     * Proposes it.
     *
     * @return the obligation, which is as it was
     * @throws Refused with OBLIGATION_NOT_FOUND, PRECONDITION_FAILED, OBLIGATION_TRANSITION_NOT_ALLOWED,
     *     BANK_HAS_NOT_ANSWERED or NEW_ATTEMPT_PROPOSED
     */
    public Obligation handle(ObligationId id, ExpectedVersion seen, String person, String why) {
        UnknownPayment payment = book.unknown(id, seen);
        book.keep(payment.attempt().giveUpProposed(person, why));
        cancellations.ask(payment.attempt().id());
        return payment.obligation();
    }
}
