package org.huzhu.payout.obligation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.huzhu.kernel.time.Observations;
import org.huzhu.payout.reconciliation.ItemKind;

/**
 * Applies what the bank says about an attempt, or that it says nothing.
 *
 * <p>What contradicts what is known changes no state: it becomes a reconciliation item.
 */
@Singleton
public final class RecordStatus {

    private final AttemptBook book;
    private final RecordMovement movements;
    private final BankTransactions transactions;
    private final Clock clock;
    private final Observations<EndToEndId> disowned;

    RecordStatus(
            AttemptBook book,
            RecordMovement movements,
            BankTransactions transactions,
            Clock clock,
            LongSupplier nanos) {
        this.book = book;
        this.movements = movements;
        this.transactions = transactions;
        this.clock = clock;
        this.disowned = new Observations<>(nanos);
    }

    /** No answer came: a sent attempt becomes unknown; any other stays as it is. */
    public void lost(EndToEndId id, String reason) {
        Attempt attempt = book.attempt(id);
        if (attempt.state() == AttemptState.SENT) {
            Obligation sent = book.obligation(id.obligation());
            book.keep(attempt.to(AttemptState.UNKNOWN));
            book.save(sent.lost(reason, clock.instant()));
        }
    }

    /** The bank accepted the attempt and works on it. */
    public void accepted(EndToEndId id, String status) {
        Attempt attempt = book.attempt(id);
        switch (attempt.state()) {
            case SENT, UNKNOWN -> book.keep(attempt.with(attempt.trace().withStatus(status, Optional.empty())));
            case IN_BATCH, CANCELLED -> {
                // After a restore: the bank has an order that our books say was never sent.
                book.report(
                        ItemKind.UNEXPECTED_STATUS, attempt, "accepted", attempt.amount(), "accepted but never sent");
                book.keep(attempt.with(attempt.trace().withStatus(status, Optional.empty())));
            }
            case SETTLED, RETURNED, NEVER_RECEIVED -> {
                // A later word was heard already.
            }
        }
    }

    /** The bank refused the attempt: no money moved. */
    public void rejected(EndToEndId id, String status, String reason) {
        Attempt attempt = book.attempt(id);
        switch (attempt.state()) {
            case SENT, UNKNOWN -> {
                if (attempt.trace().isReturnedBeforeDebit()) {
                    book.report(
                            ItemKind.UNEXPECTED_STATUS,
                            attempt,
                            "refused-after-return",
                            attempt.amount(),
                            "refused, though a return is on the statement");
                }
                Obligation sent = book.obligation(id.obligation());
                book.keep(attempt.with(attempt.trace().withStatus(status, Optional.of(reason)))
                        .to(AttemptState.RETURNED));
                book.save(sent.returned(reason, clock.instant()));
            }
            case RETURNED, NEVER_RECEIVED -> {
                // The same word again, or one about what was given up: nothing is owed differently.
            }
            case SETTLED, IN_BATCH, CANCELLED ->
                book.report(ItemKind.UNEXPECTED_STATUS, attempt, "status:" + status, attempt.amount(), status);
        }
    }

    /**
     * Asked about it, the bank said that the attempt is executed; its statement may follow. A word about another amount or
     * another movement than the one that is known moves nothing.
     */
    public void executed(EndToEndId id, LocalDate on, BankTransaction transaction) {
        Attempt attempt = book.attempt(id);
        if (isBound(attempt, transaction) && !attempt.trace().debitBooked()) {
            movements.settle(attempt, on);
        }
    }

    /** Asked about it, the bank said that the attempt was executed and that the money came back. */
    public void executedAndReturned(EndToEndId id, LocalDate on, String reason, BankTransaction transaction) {
        Attempt asked = book.attempt(id);
        if (!isBound(asked, transaction)) {
            return;
        }
        Attempt attempt = asked.trace().debitBooked() ? asked : movements.settle(asked, on);
        if (attempt.state() == AttemptState.SETTLED) {
            book.giveBack(attempt, on, Optional.of(reason));
        }
    }

    /** Tells whether the bank means the movement that the attempt is bound to, and binds it to the first one it names. */
    private boolean isBound(Attempt attempt, BankTransaction transaction) {
        if (!transaction.amount().equals(attempt.amount())) {
            book.report(
                    ItemKind.AMOUNT_MISMATCH,
                    attempt,
                    transaction.reference(),
                    transaction.amount().negated(),
                    "ordered " + attempt.amount());
            return false;
        }
        Optional<String> known = attempt.trace().debitReference().or(() -> transactions.of(attempt.id()));
        if (known.isPresent() && !known.get().equals(transaction.reference())) {
            book.report(
                    ItemKind.DUPLICATE_DEBIT,
                    attempt,
                    transaction.reference(),
                    transaction.amount().negated(),
                    "second debit");
            return false;
        }
        if (known.isEmpty() && !transactions.bind(attempt.id(), transaction.reference())) {
            book.report(
                    ItemKind.UNEXPECTED_STATUS,
                    attempt,
                    "bound:" + transaction.reference(),
                    transaction.amount().negated(),
                    "the bank names a debit that counts for another payment");
            return false;
        }
        return true;
    }

    /**
     * Asked about it, the bank knows no such payment; its word once this process has heard nothing else for long enough.
     * One that the bank had accepted becomes unknown first.
     *
     * @param at when it was heard
     * @param longEnough measured by no clock that can be set; a process that has just started begins anew
     */
    public void notFound(EndToEndId id, Instant at, Duration longEnough) {
        lost(id, "BANK_DISOWNS");
        Attempt attempt = book.attempt(id);
        if (attempt.state() == AttemptState.UNKNOWN && !attempt.trace().isReturnedBeforeDebit()) {
            BankTrace seen = attempt.trace().withNotFound(at);
            // Any other word in between, whoever heard it, has changed the moment since which it is so.
            Duration so = disowned.unchanged(id, seen.notFoundSince());
            if (so.compareTo(longEnough) >= 0) {
                seen = seen.withNeverReceived(at);
                disowned.forget(id);
            }
            book.keep(attempt.notFound(seen));
        }
    }
}
