package org.huzhu.payout.obligation;

import java.time.Instant;
import java.util.Map;
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
    public static Obligation opened(
            ObligationId id,
            ObligationIdentity identity,
            Origin origin,
            FundId fund,
            Money amount,
            Payee payee,
            Instant at) {
        return new Obligation(id, identity, origin, fund, amount, payee, false, ObligationState.OPEN, 0, at, at, 0);
    }

    /** Sets money aside for it. */
    public Obligation withMoney(Instant at) {
        require(ObligationState.OPEN);
        return new Obligation(
                id, identity, origin, fund, amount, payee, true, state, attempts, openedAt, at, version + 1);
    }

    /**
     * Begins the next attempt by putting it into a batch.
     *
     * @throws Refused with OBLIGATION_TRANSITION_NOT_ALLOWED or OBLIGATION_UNFUNDED
     */
    public Obligation putInBatch(Instant at) {
        require(ObligationState.OPEN);
        if (!funded) {
            throw new Refused(
                    ObligationRefusal.OBLIGATION_UNFUNDED, Map.of("id", id.toString(), "fund", fund.toString()));
        }
        return moved(ObligationState.IN_BATCH, attempts + 1, at);
    }

    /** Takes it out of a batch that is not released. */
    public Obligation takenFromBatch(Instant at) {
        require(ObligationState.IN_BATCH);
        return moved(ObligationState.OPEN, attempts, at);
    }

    /** Releases it to the bank. */
    public Obligation sent(Instant at) {
        require(ObligationState.IN_BATCH);
        return moved(ObligationState.SENT, attempts, at);
    }

    /** Takes it back before anything of it was handed to the bank. */
    public Obligation withheld(Instant at) {
        require(ObligationState.SENT);
        return moved(ObligationState.OPEN, attempts, at);
    }

    /** Loses sight of it: the bank did not answer. */
    public Obligation lost(Instant at) {
        require(ObligationState.SENT);
        return moved(ObligationState.UNKNOWN, attempts, at);
    }

    /**
     * Settles it by the bank's word.
     *
     * <p>Allowed from OPEN, IN_BATCH and RETURNED too: an earlier attempt, given up as never received or said to be
     * refused, may turn out to be paid.
     */
    public Obligation settled(Instant at) {
        return moved(ObligationState.SETTLED, attempts, at);
    }

    /** Takes the bank's word that it was refused or given back. */
    public Obligation returned(Instant at) {
        return moved(ObligationState.RETURNED, attempts, at);
    }

    /** Opens it again after a return, to a payee that a person has confirmed or corrected. */
    public Obligation reopenedFor(Payee confirmed, Instant at) {
        require(ObligationState.RETURNED);
        if (confirmed.confirmedBy().isEmpty()) {
            throw new IllegalArgumentException("A person confirms the payee");
        }
        return new Obligation(
                id,
                identity,
                origin,
                fund,
                amount,
                confirmed,
                funded,
                ObligationState.OPEN,
                attempts,
                openedAt,
                at,
                version + 1);
    }

    /** Opens it again after the bank said that it never received the last attempt. */
    public Obligation reopenedAfterNeverReceived(Instant at) {
        require(ObligationState.UNKNOWN);
        return moved(ObligationState.OPEN, attempts, at);
    }

    /** Returns the name of the last attempt at the bank. */
    public EndToEndId lastAttempt() {
        return new EndToEndId(id, attempts);
    }

    private Obligation moved(ObligationState next, int attempt, Instant at) {
        if (!state.mayBecome(next)) {
            throw refusedNow();
        }
        return new Obligation(
                id, identity, origin, fund, amount, payee, funded, next, attempt, openedAt, at, version + 1);
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
