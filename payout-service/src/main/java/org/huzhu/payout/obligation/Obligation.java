package org.huzhu.payout.obligation;

import java.time.Instant;
import java.util.Map;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.obligation.ObligationState;
import org.huzhu.kernel.refusal.IllegalTransition;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.ledger.FundId;

/**
 * What a fund owes one person for one benefit of one event.
 *
 * @param id the obligation
 * @param identity what makes it unique for ever
 * @param origin the determination line that made it
 * @param fund who owes
 * @param amount what is owed, above zero
 * @param payee where the money goes
 * @param funded whether the fund's money is set aside for it
 * @param state where it stands
 * @param attempts tries made so far; the number of the last attempt
 * @param openedAt when it arose
 * @param changedAt when it last changed
 * @param version grows with each change
 */
public record Obligation(
        ObligationId id,
        ObligationIdentity identity,
        Origin origin,
        FundId fund,
        Money amount,
        Payee payee,
        boolean funded,
        ObligationState state,
        int attempts,
        Instant openedAt,
        Instant changedAt,
        long version) {

    /** Checks that what is owed is above zero and that nothing unfunded leaves the open state. */
    public Obligation {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("An obligation is above zero");
        }
        if (!funded && state != ObligationState.OPEN) {
            throw new IllegalArgumentException("An obligation without money stays open");
        }
    }

    /** Opens an obligation without money. */
    public static Changed<Obligation, ObligationEvent> opened(
            ObligationId id,
            ObligationIdentity identity,
            Origin origin,
            FundId fund,
            Money amount,
            Payee payee,
            Instant at) {
        return Changed.created(
                new Obligation(id, identity, origin, fund, amount, payee, false, ObligationState.OPEN, 0, at, at, 0),
                new ObligationEvent.Opened(origin.determinationId()));
    }

    /** Sets money aside for it. */
    public Changed<Obligation, ObligationEvent> withMoney(Instant at) {
        require(ObligationState.OPEN);
        return Changed.of(this, next(payee, true, state, attempts, at), new ObligationEvent.Funded());
    }

    /** Lets others hear of it, once it is known whether there is money for it; nothing of it changes. */
    public Changed<Obligation, ObligationEvent> announced() {
        return Changed.of(this, this, new ObligationEvent.Announced());
    }

    /**
     * Begins the next attempt by putting it into a batch.
     *
     * @param batch number of the batch
     * @throws Refused with OBLIGATION_TRANSITION_NOT_ALLOWED or OBLIGATION_UNFUNDED
     */
    public Changed<Obligation, ObligationEvent> putInBatch(String batch, Instant at) {
        require(ObligationState.OPEN);
        if (!funded) {
            throw new Refused(
                    ObligationRefusal.OBLIGATION_UNFUNDED, Map.of("id", id.toString(), "fund", fund.toString()));
        }
        return moved(ObligationState.IN_BATCH, attempts + 1, at, new ObligationEvent.PutInBatch(batch));
    }

    /** Takes it out of a batch that is not released. */
    public Changed<Obligation, ObligationEvent> takenFromBatch(Instant at) {
        require(ObligationState.IN_BATCH);
        return moved(ObligationState.OPEN, attempts, at, new ObligationEvent.TakenFromBatch(lastAttempt()));
    }

    /** Releases it to the bank. */
    public Changed<Obligation, ObligationEvent> sent(Instant at) {
        require(ObligationState.IN_BATCH);
        return moved(ObligationState.SENT, attempts, at, new ObligationEvent.Sent(lastAttempt()));
    }

    /** Takes it back before anything of it was handed to the bank, because its payee was altered. */
    public Changed<Obligation, ObligationEvent> withheld(Instant at) {
        require(ObligationState.SENT);
        return moved(ObligationState.OPEN, attempts, at, new ObligationEvent.Withheld(lastAttempt()));
    }

    /** Loses sight of it: the bank did not answer. */
    public Changed<Obligation, ObligationEvent> lost(String reason, Instant at) {
        require(ObligationState.SENT);
        return moved(ObligationState.UNKNOWN, attempts, at, new ObligationEvent.Lost(reason));
    }

    /**
     * Settles it by the bank's word.
     *
     * <p>Allowed from OPEN, IN_BATChanged<Obligation, ObligationEvent> and RETURNED too: an earlier attempt, given up as never received or said to be
     * refused, may turn out to be paid.
     */
    public Changed<Obligation, ObligationEvent> settled(Instant at) {
        return moved(ObligationState.SETTLED, attempts, at, new ObligationEvent.Settled());
    }

    /** Takes the bank's word that it was refused or given back. */
    public Changed<Obligation, ObligationEvent> returned(String reason, Instant at) {
        return moved(ObligationState.RETURNED, attempts, at, new ObligationEvent.Returned(reason));
    }

    /** Opens it again after a return, to a payee that a person has confirmed. */
    public Changed<Obligation, ObligationEvent> reopenedFor(Payee confirmed, Instant at) {
        return reopened(confirmed, at, new ObligationEvent.PayeeConfirmed());
    }

    /** Opens it again after a return, to another account of the payee that a person has named. */
    public Changed<Obligation, ObligationEvent> reopenedForAccount(Payee corrected, Instant at) {
        return reopened(corrected, at, new ObligationEvent.PayeeCorrected());
    }

    /** Opens it again after the bank said that it never received the last attempt. */
    public Changed<Obligation, ObligationEvent> reopenedAfterNeverReceived(Instant at) {
        requireUnknown();
        return moved(ObligationState.OPEN, attempts, at, new ObligationEvent.NewAttemptApproved());
    }

    /** Returns the name of the last attempt at the bank. */
    public EndToEndId lastAttempt() {
        return new EndToEndId(id, attempts);
    }

    /** Checks that the bank lost sight of it. @throws Refused with OBLIGATION_TRANSITION_NOT_ALLOWED */
    void requireUnknown() {
        require(ObligationState.UNKNOWN);
    }

    private Changed<Obligation, ObligationEvent> reopened(Payee known, Instant at, ObligationEvent event) {
        require(ObligationState.RETURNED);
        if (known.confirmedBy().isEmpty()) {
            throw new IllegalArgumentException("A person confirms the payee");
        }
        return Changed.of(this, next(known, funded, ObligationState.OPEN, attempts, at), event);
    }

    private Changed<Obligation, ObligationEvent> moved(
            ObligationState to, int attempt, Instant at, ObligationEvent event) {
        if (!state.mayBecome(to)) {
            throw refusedNow();
        }
        return Changed.of(this, next(payee, funded, to, attempt, at), event);
    }

    private Obligation next(Payee to, boolean covered, ObligationState where, int attempt, Instant at) {
        return new Obligation(
                id, identity, origin, fund, amount, to, covered, where, attempt, openedAt, at, version + 1);
    }

    private void require(ObligationState wanted) {
        if (state != wanted) {
            throw refusedNow();
        }
    }

    private IllegalTransition refusedNow() {
        return new IllegalTransition(
                ObligationRefusal.OBLIGATION_TRANSITION_NOT_ALLOWED, state.name(), ObligationCommands.allowedIn(state));
    }
}
