package org.huzhu.payout.obligation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.ledger.LedgerTransaction;
import org.huzhu.payout.ledger.PostTransaction;
import org.huzhu.payout.ledger.PostTransaction.Outcome;
import org.huzhu.payout.ledger.PostingRules;
import org.huzhu.payout.ledger.PostingRules.Posting;
import org.huzhu.payout.ledger.TransactionId;
import org.huzhu.payout.reconciliation.ItemKind;
import org.huzhu.payout.reconciliation.OpenItem;

/** Changes an attempt, its obligation and the ledger together; the one place where a payment is booked. */
@Singleton
public final class AttemptBook {

    private static final String BANK = "bank";

    /** Why money came back when the bank does not say. */
    private static final String NO_REASON = "RETURNED_BY_BANK";

    private final Obligations obligations;
    private final Attempts attempts;
    private final PostTransaction postings;
    private final OpenItem items;
    private final IdSource ids;
    private final Clock clock;

    AttemptBook(
            Obligations obligations,
            Attempts attempts,
            PostTransaction postings,
            OpenItem items,
            IdSource ids,
            Clock clock) {
        this.obligations = obligations;
        this.attempts = attempts;
        this.postings = postings;
        this.items = items;
        this.ids = ids;
        this.clock = clock;
    }

    Attempt attempt(EndToEndId id) {
        return attempts.find(id).orElseThrow(() -> new Refused(ObligationRefusal.OBLIGATION_NOT_FOUND));
    }

    Obligation obligation(ObligationId id) {
        return obligations.find(id).orElseThrow(() -> new Refused(ObligationRefusal.OBLIGATION_NOT_FOUND));
    }

    /**
     * Returns a payment that the bank lost sight of and keeps others from changing it. Whoever changes an attempt and its
     * obligation takes the attempt first.
     *
     * @throws Refused with OBLIGATION_NOT_FOUND, PRECONDITION_FAILED, OBLIGATION_TRANSITION_NOT_ALLOWED or
     *     OBLIGATION_CHANGED
     */
    UnknownPayment unknown(ObligationId id, ExpectedVersion seen) {
        Optional<Attempt> last = attempts.lockLast(id);
        Obligation obligation = obligations.locked(id, seen);
        obligation.requireUnknown();
        Attempt attempt = last.filter(one -> one.id().equals(obligation.lastAttempt()))
                .orElseThrow(() -> new Refused(ObligationRefusal.OBLIGATION_CHANGED));
        return new UnknownPayment(obligation, attempt);
    }

    Attempt keep(Attempt changed) {
        return attempts.keep(changed);
    }

    Attempt keep(Changed<Attempt, AttemptEvent> changed) {
        return attempts.save(changed);
    }

    Obligation save(Changed<Obligation, ObligationEvent> changed) {
        return obligations.save(changed);
    }

    /** Books that the bank paid and settles the obligation. */
    Attempt settle(Attempt attempt, Obligation owed, LocalDate on) {
        post(PostingRules.settlement(posting(attempt, owed, on)));
        Attempt settled = keep(attempt.with(attempt.trace().withDebitBooked(on)).to(AttemptState.SETTLED));
        save(owed.settled(clock.instant()));
        return settled;
    }

    /** Books that the bank gave a settled payment back; the money is owed again. */
    Attempt giveBack(Attempt attempt, LocalDate on, Optional<String> reason) {
        Obligation owed = obligation(attempt.id().obligation());
        post(PostingRules.returned(posting(attempt, owed, on)));
        Attempt returned =
                keep(attempt.with(attempt.trace().withCreditBooked(reason)).to(AttemptState.RETURNED));
        save(owed.returned(reason.orElse(NO_REASON), clock.instant()));
        return returned;
    }

    void report(ItemKind kind, Attempt attempt, String fact, Money amount, String note) {
        items.open(
                kind,
                attempt.id() + ":" + fact,
                amount,
                Optional.of(attempt.id().toString()),
                Optional.of(attempt.id().obligation()),
                note);
    }

    private Posting posting(Attempt attempt, Obligation owed, LocalDate on) {
        return new Posting(
                new TransactionId(ids.next()),
                attempt.id().toString(),
                owed.fund(),
                attempt.amount(),
                on,
                clock.instant(),
                BANK);
    }

    private void post(LedgerTransaction transaction) {
        Outcome outcome = postings.handle(transaction);
        if (outcome != Outcome.POSTED) {
            throw new IllegalStateException("The booking of payment " + transaction.businessKey() + " was " + outcome);
        }
    }
}
