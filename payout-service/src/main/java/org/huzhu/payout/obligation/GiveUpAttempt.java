package org.huzhu.payout.obligation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.obligation.ObligationState;
import org.huzhu.kernel.refusal.IllegalTransition;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.id.ObligationId;

/** Lets two people give up an attempt that the bank never received, so that a new one may begin. */
@Singleton
public final class GiveUpAttempt {

    /** Why the obligation is open again. */
    public static final String NEVER_RECEIVED = "NEVER_RECEIVED";

    private final AttemptBook book;
    private final Cancellations cancellations;
    private final AuditTrail trail;
    private final Clock clock;

    GiveUpAttempt(AttemptBook book, Cancellations cancellations, AuditTrail trail, Clock clock) {
        this.book = book;
        this.cancellations = cancellations;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Proposes it; the bank is asked to cancel the order, so that it is not executed when it arrives late.
     *
     * @throws Refused with OBLIGATION_NOT_FOUND, OBLIGATION_TRANSITION_NOT_ALLOWED, BANK_HAS_NOT_ANSWERED or
     *     NEW_ATTEMPT_PROPOSED
     */
    public Obligation propose(ObligationId id, String person, String why) {
        Obligation unknown = unknown(id);
        Attempt before = book.attempt(unknown.lastAttempt());
        Attempt proposed = book.keep(before.giveUpProposed(person));
        cancellations.ask(before.id());
        trail.changed("NEW_ATTEMPT_PROPOSED", new Subject("obligation", id.toString()), why, before, proposed);
        return unknown;
    }

    /**
     * Approves it: the attempt is given up and the obligation is open.
     *
     * @throws Refused with OBLIGATION_NOT_FOUND, OBLIGATION_TRANSITION_NOT_ALLOWED, BANK_HAS_NOT_ANSWERED,
     *     NEW_ATTEMPT_NOT_PROPOSED or NEW_ATTEMPT_APPROVED_BY_PROPOSER
     */
    public Obligation approve(ObligationId id, String person) {
        Obligation unknown = unknown(id);
        book.keep(book.attempt(unknown.lastAttempt()).givenUp(person));
        Obligation open = unknown.reopenedAfterNeverReceived(clock.instant());
        book.change(unknown, open, "NEW_ATTEMPT_APPROVED", Optional.of(NEVER_RECEIVED));
        return open;
    }

    private Obligation unknown(ObligationId id) {
        Obligation obligation = book.obligation(id);
        if (obligation.state() != ObligationState.UNKNOWN) {
            throw new IllegalTransition(
                    ObligationRefusal.OBLIGATION_TRANSITION_NOT_ALLOWED,
                    obligation.state().name(),
                    ObligationCommands.allowedIn(obligation.state()));
        }
        return obligation;
    }
}
