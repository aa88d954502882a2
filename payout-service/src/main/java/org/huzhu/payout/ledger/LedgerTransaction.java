package org.huzhu.payout.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.money.Money;

/**
 * Two or more entries in one fund that balance; a transaction that does not cannot be built.
 *
 * @param id the transaction
 * @param kind what it books
 * @param businessKey unique within the kind for ever, so that one fact is booked once
 * @param fund the fund whose accounts it moves
 * @param bookedOn the civil date it belongs to
 * @param recordedAt when it was written
 * @param actor person key of who caused it, or {@code system}
 * @param reverses the transaction it takes back
 * @param entries debits and credits of equal sum
 */
public record LedgerTransaction(
        TransactionId id,
        TransactionKind kind,
        String businessKey,
        FundId fund,
        LocalDate bookedOn,
        Instant recordedAt,
        String actor,
        Optional<TransactionId> reverses,
        List<LedgerEntry> entries) {

    /** Checks that it balances within one fund. */
    public LedgerTransaction {
        entries = List.copyOf(entries);
        if (entries.size() < 2) {
            throw new IllegalArgumentException("A transaction has at least two entries");
        }
        Money debits = Money.ZERO;
        Money credits = Money.ZERO;
        for (LedgerEntry entry : entries) {
            if (!entry.account().fund().equals(fund)) {
                throw new IllegalArgumentException("A transaction stays within one fund");
            }
            switch (entry.side()) {
                case DEBIT -> debits = debits.plus(entry.amount());
                case CREDIT -> credits = credits.plus(entry.amount());
            }
        }
        if (!debits.equals(credits)) {
            throw new IllegalArgumentException(
                    "Debits of " + debits + " and credits of " + credits + " do not balance");
        }
    }

    /** Returns by how much one account's balance grows through this transaction. */
    public Money effectOn(AccountKind kind) {
        return Money.sum(entries.stream()
                .filter(entry -> entry.account().kind() == kind)
                .map(LedgerEntry::effect)
                .toList());
    }

    /** Makes the transaction that takes this one back. */
    public LedgerTransaction reversedBy(TransactionId newId, LocalDate on, Instant at, String by) {
        List<LedgerEntry> mirrored = entries.stream()
                .map(entry -> new LedgerEntry(entry.account(), entry.side().opposite(), entry.amount()))
                .toList();
        return new LedgerTransaction(
                newId, TransactionKind.REVERSAL, id.toString(), fund, on, at, by, Optional.of(id), mirrored);
    }
}
