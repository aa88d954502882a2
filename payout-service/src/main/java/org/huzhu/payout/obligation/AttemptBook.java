package org.huzhu.payout.obligation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.audit.Subject;
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

    private final Obligations obligations;
    private final Attempts attempts;
    private final PostTransaction postings;
    private final ObligationEvents events;
    private final OpenItem items;
    private final AuditTrail trail;
    private final IdSource ids;
    private final Clock clock;

    AttemptBook(
            Obligations obligations,
            Attempts attempts,
            PostTransaction postings,
            ObligationEvents events,
            OpenItem items,
            AuditTrail trail,
            IdSource ids,
            Clock clock) {
        this.obligations = obligations;
        this.attempts = attempts;
        this.postings = postings;
        this.events = events;
        this.items = items;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    Attempt attempt(EndToEndId id) {
        return attempts.find(id).orElseThrow(() -> new Refused(ObligationRefusal.OBLIGATION_NOT_FOUND));
    }

    Obligation obligation(ObligationId id) {
        return obligations.find(id).orElseThrow(() -> new Refused(ObligationRefusal.OBLIGATION_NOT_FOUND));
    }

    Attempt keep(Attempt changed) {
        if (!attempts.replace(changed)) {
            throw new Refused(ObligationRefusal.OBLIGATION_CHANGED);
        }
        return changed.written();
    }

    void change(Obligation before, Obligation after, String action, Optional<String> reason) {
        if (!obligations.replace(after)) {
            throw new Refused(ObligationRefusal.OBLIGATION_CHANGED);
        }
        trail.changed(action, new Subject("obligation", after.id().toString()), reason.orElse(""), before, after);
        events.progressed(after, reason);
    }

    /** Books that the bank paid and settles the obligation. */
    Attempt settle(Attempt attempt, Obligation owed, LocalDate on) {
        post(PostingRules.settlement(posting(attempt, owed, on)));
        Attempt settled = keep(attempt.with(attempt.trace().withDebitBooked(on)).to(AttemptState.SETTLED));
        change(owed, owed.settled(clock.instant()), "OBLIGATION_SETTLED", Optional.empty());
        return settled;
    }

    /** Books that the bank gave a settled payment back; the money is owed again. */
    Attempt giveBack(Attempt attempt, LocalDate on, Optional<String> reason) {
        Obligation owed = obligation(attempt.id().obligation());
        post(PostingRules.returned(posting(attempt, owed, on)));
        Attempt returned =
                keep(attempt.with(attempt.trace().withCreditBooked(reason)).to(AttemptState.RETURNED));
        change(
                owed,
                owed.returned(clock.instant()),
                "OBLIGATION_RETURNED",
                reason.or(() -> Optional.of("RETURNED_BY_BANK")));
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
        Outcome outcome = postings.post(transaction);
        if (outcome != Outcome.POSTED) {
            throw new IllegalStateException("The booking of payment " + transaction.businessKey() + " was " + outcome);
        }
    }
}
