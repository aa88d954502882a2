package org.huzhu.payout.obligation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.reconciliation.ItemKind;

/**
 * Applies what the bank's statement shows about an attempt: a debit settles, a credit gives back, each once.
 *
 * <p>A line that contradicts what is known changes no state: it becomes a reconciliation item.
 */
@Singleton
public final class RecordMovement {

    private final AttemptBook book;
    private final Attempts attempts;
    private final BankTransactions transactions;

    RecordMovement(AttemptBook book, Attempts attempts, BankTransactions transactions) {
        this.book = book;
        this.attempts = attempts;
        this.transactions = transactions;
    }

    /** The statement shows a debit for the attempt. */
    public void debited(EndToEndId id, Money amount, LocalDate on, String reference) {
        Attempt attempt = book.attempt(id);
        BankTrace trace = attempt.trace();
        if (known(attempt).filter(known -> !known.equals(reference)).isPresent()) {
            book.report(ItemKind.DUPLICATE_DEBIT, attempt, reference, amount.negated(), "second debit");
        } else if (!amount.equals(attempt.amount())) {
            book.report(ItemKind.AMOUNT_MISMATCH, attempt, reference, amount.negated(), "ordered " + attempt.amount());
        } else if (trace.debitReference().isEmpty()) {
            Attempt settled = trace.debitBooked() ? attempt : settle(attempt, on);
            book.keep(settled.with(settled.trace().withDebitReference(reference)));
        }
    }

    /** Returns the bank's name of the booked debit: its statement showed it, or its answer named it. */
    private Optional<String> known(Attempt attempt) {
        BankTrace trace = attempt.trace();
        return trace.debitReference().isPresent() || !trace.debitBooked()
                ? trace.debitReference()
                : transactions.of(attempt.id());
    }

    /** The statement shows that the money of the attempt came back. */
    public void credited(EndToEndId id, Money amount, LocalDate on, String reference, Optional<String> reason) {
        Attempt attempt = book.attempt(id);
        BankTrace trace = attempt.trace();
        if (trace.creditReference().isPresent()) {
            if (!trace.creditReference().get().equals(reference)) {
                book.report(ItemKind.UNMATCHED_LINE, attempt, reference, amount, "second return");
            }
        } else if (!amount.equals(attempt.amount())) {
            book.report(ItemKind.AMOUNT_MISMATCH, attempt, reference, amount, "ordered " + attempt.amount());
        } else if (trace.creditBooked()) {
            book.keep(attempt.with(trace.withCreditReference(reference, on, reason)));
        } else if (attempt.state() == AttemptState.SETTLED) {
            Attempt returned = book.giveBack(attempt, on, reason);
            book.keep(returned.with(returned.trace().withCreditReference(reference, on, reason)));
        } else if (attempt.state() == AttemptState.SENT || attempt.state() == AttemptState.UNKNOWN) {
            // Banks may show a return before its debit, or in an earlier statement: it is booked after the debit.
            book.keep(attempt.with(trace.withCreditReference(reference, on, reason)));
        } else {
            book.report(ItemKind.UNMATCHED_LINE, attempt, reference, amount, "return of a payment that was not made");
        }
    }

    /** Settles through an attempt whose debit is not booked yet; returns the attempt as it is then. */
    Attempt settle(Attempt attempt, LocalDate on) {
        Attempt settled = switch (attempt.state()) {
            case SENT, UNKNOWN ->
                book.settle(attempt, book.obligation(attempt.id().obligation()), on);
            case NEVER_RECEIVED, RETURNED -> settleAfterAll(attempt, on);
            case IN_BATCH, CANCELLED -> reported(ItemKind.UNEXPECTED_STATUS, attempt, "paid but never sent");
            case SETTLED -> attempt;
        };
        return settled.state() == AttemptState.SETTLED && settled.trace().isReturnedBeforeDebit()
                ? book.giveBack(
                        settled,
                        settled.trace().creditOn().orElse(on),
                        settled.trace().reasonCode())
                : settled;
    }

    /**
     * The bank paid what it said it had never received, or had refused: this attempt counts if no later one is with the
     * bank. Counting it in time is what keeps the obligation from being paid a second time.
     */
    private Attempt settleAfterAll(Attempt attempt, LocalDate on) {
        Obligation owed = book.obligation(attempt.id().obligation());
        return switch (owed.state()) {
            case OPEN, RETURNED -> book.settle(attempt, owed, on);
            case IN_BATCH -> {
                attempts.find(owed.lastAttempt()).ifPresent(later -> book.keep(later.to(AttemptState.CANCELLED)));
                yield book.settle(attempt, owed, on);
            }
            case SENT, UNKNOWN, SETTLED ->
                reported(
                        ItemKind.DOUBLE_PAYMENT,
                        attempt,
                        attempt.state() == AttemptState.RETURNED
                                ? "an attempt that was refused was paid after all"
                                : "an attempt that was given up was paid after all");
        };
    }

    private Attempt reported(ItemKind kind, Attempt attempt, String note) {
        book.report(kind, attempt, "paid", attempt.amount().negated(), note);
        return attempt;
    }
}
