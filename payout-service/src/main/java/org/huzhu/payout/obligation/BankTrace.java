package org.huzhu.payout.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What the bank has let us see of one attempt.
 *
 * @param status its last status word, such as {@code ACSP}
 * @param reasonCode why it was refused or given back
 * @param settledOn the civil date of the debit
 * @param debitBooked whether our ledger holds the debit
 * @param debitReference the bank's own name of the debit, once its statement showed it
 * @param creditBooked whether our ledger holds the return
 * @param creditReference the bank's own name of the return, once its statement showed it
 * @param creditOn the civil date of the return, once its statement showed it
 * @param notFoundSince since when every question was answered "no such payment"
 * @param neverReceivedAt when that answer was taken as the bank's word
 */
public record BankTrace(
        Optional<String> status,
        Optional<String> reasonCode,
        Optional<LocalDate> settledOn,
        boolean debitBooked,
        Optional<String> debitReference,
        boolean creditBooked,
        Optional<String> creditReference,
        Optional<LocalDate> creditOn,
        Optional<Instant> notFoundSince,
        Optional<Instant> neverReceivedAt) {

    /** Nothing seen yet. */
    public static final BankTrace NONE = new BankTrace(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Notes a status word. */
    public BankTrace withStatus(String word, Optional<String> reason) {
        return new BankTrace(
                Optional.of(word),
                reason.or(() -> reasonCode),
                settledOn,
                debitBooked,
                debitReference,
                creditBooked,
                creditReference,
                creditOn,
                Optional.empty(),
                Optional.empty());
    }

    /** Notes that the debit is booked. */
    public BankTrace withDebitBooked(LocalDate on) {
        return new BankTrace(
                status,
                reasonCode,
                Optional.of(on),
                true,
                debitReference,
                creditBooked,
                creditReference,
                creditOn,
                Optional.empty(),
                Optional.empty());
    }

    /** Notes that the statement showed the debit. */
    public BankTrace withDebitReference(String reference) {
        return new BankTrace(
                status,
                reasonCode,
                settledOn,
                debitBooked,
                Optional.of(reference),
                creditBooked,
                creditReference,
                creditOn,
                notFoundSince,
                neverReceivedAt);
    }

    /** Notes that the return is booked. */
    public BankTrace withCreditBooked(Optional<String> reason) {
        return new BankTrace(
                status,
                reason.or(() -> reasonCode),
                settledOn,
                debitBooked,
                debitReference,
                true,
                creditReference,
                creditOn,
                notFoundSince,
                neverReceivedAt);
    }

    /** Notes that the statement showed the return, perhaps before it showed the debit. */
    public BankTrace withCreditReference(String reference, LocalDate on, Optional<String> reason) {
        return new BankTrace(
                status,
                reason.or(() -> reasonCode),
                settledOn,
                debitBooked,
                debitReference,
                creditBooked,
                Optional.of(reference),
                Optional.of(on),
                notFoundSince,
                neverReceivedAt);
    }

    /**
     * Notes an answer "no such payment".
     *
     * @param at when it was heard; kept to the microsecond, as it is stored
     */
    public BankTrace withNotFound(Instant at) {
        return withNotFound(notFoundSince.orElse(at.truncatedTo(ChronoUnit.MICROS)), neverReceivedAt);
    }

    /** Takes "no such payment" as the bank's word, because it has been so for long enough. */
    public BankTrace withNeverReceived(Instant at) {
        return withNotFound(notFoundSince.orElse(at), neverReceivedAt.or(() -> Optional.of(at)));
    }

    private BankTrace withNotFound(Instant since, Optional<Instant> word) {
        return new BankTrace(
                status,
                reasonCode,
                settledOn,
                debitBooked,
                debitReference,
                creditBooked,
                creditReference,
                creditOn,
                Optional.of(since),
                word);
    }

    /** Tells whether the statement showed a return of which our ledger does not hold the debit yet. */
    public boolean isReturnedBeforeDebit() {
        return creditReference.isPresent() && !creditBooked;
    }

    /** Tells whether the bank's statement has shown all that our ledger holds of the attempt. */
    public boolean isOnStatement() {
        return debitBooked == debitReference.isPresent() && creditBooked == creditReference.isPresent();
    }
}
