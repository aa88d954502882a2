package org.huzhu.payout.ledger;

import java.time.Instant;
import java.util.Optional;
import org.huzhu.kernel.money.Money;

/** The books. Every method works in the running transaction. */
public interface Ledger {

    /** Opens a fund with its accounts unless it is open; tells whether it was opened now. */
    boolean open(FundId fund, Instant at);

    /** Tells whether a fund is open and within the caller's regions. */
    boolean isOpen(FundId fund);

    /** Waits for everybody else who posts to this fund, until the running transaction ends. */
    void lock(FundId fund);

    /** Returns the balance of an account, positive on its normal side; zero when the fund is not open. */
    Money balance(AccountId account);

    /** Tells whether the fact is booked already. */
    boolean isPosted(TransactionKind kind, String businessKey);

    /** Writes a transaction. The database refuses it when a guarded balance would fall below zero. */
    void post(LedgerTransaction transaction);

    /** Finds a transaction. */
    Optional<LedgerTransaction> find(TransactionId id);
}
