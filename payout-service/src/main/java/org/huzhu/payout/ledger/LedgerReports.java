package org.huzhu.payout.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.money.Money;

/** What may be read from the books by those who are allowed to. */
public interface LedgerReports {

    /**
     * An account and what it holds.
     *
     * @param account the account
     * @param balance positive on the normal side
     * @param entries how many entries it has
     */
    record AccountState(AccountId account, Money balance, long entries) {}

    /**
     * An entry in its account.
     *
     * @param sequence grows within the account
     * @param transactionId its transaction
     * @param kind what was booked
     * @param businessKey of which fact
     * @param side debit or credit
     * @param amount above zero
     * @param balanceAfter of the account
     * @param bookedOn civil date of the fact
     * @param recordedAt when it was written
     * @param actor who caused it
     */
    record PostedEntry(
            long sequence,
            TransactionId transactionId,
            TransactionKind kind,
            String businessKey,
            Side side,
            Money amount,
            Money balanceAfter,
            LocalDate bookedOn,
            Instant recordedAt,
            String actor) {}

    /** Returns all accounts that the caller sees, in order of their ids, as they were at a moment or are now. */
    List<AccountState> accounts(Optional<Instant> asOf);

    /** Finds one account. */
    Optional<AccountState> account(AccountId account, Optional<Instant> asOf);

    /** Returns up to {@code limit} entries of an account with a sequence above {@code after}, in order. */
    List<PostedEntry> entries(AccountId account, long after, int limit);

    /** Adds up all accounts in one reading. */
    TrialBalance trialBalance(Optional<Instant> asOf);
}
