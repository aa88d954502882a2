package org.huzhu.payout.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.money.Money;

/**
 * Turns a business fact into the ledger transaction that books it.
 *
 * <p>Money received: BANK to FUND. Set aside for an obligation: FUND to PAYABLE. Paid by the bank: PAYABLE to BANK.
 * Given back after it was paid: BANK to PAYABLE, because it is owed again.
 */
public final class PostingRules {

    private PostingRules() {}

    /**
     * What every posting tells besides its accounts.
     *
     * @param id of the transaction
     * @param businessKey of the fact
     * @param fund the fund
     * @param amount above zero
     * @param bookedOn civil date of the fact
     * @param recordedAt now
     * @param actor person key or {@code system}
     */
    public record Posting(
            TransactionId id,
            String businessKey,
            FundId fund,
            Money amount,
            LocalDate bookedOn,
            Instant recordedAt,
            String actor) {}

    /** Books a deposit. */
    public static LedgerTransaction deposit(Posting posting) {
        return transfer(TransactionKind.DEPOSIT, posting, AccountKind.BANK, AccountKind.FUND);
    }

    /** Books a confirmed contribution. */
    public static LedgerTransaction contribution(Posting posting) {
        return transfer(TransactionKind.CONTRIBUTION, posting, AccountKind.BANK, AccountKind.FUND);
    }

    /** Sets money aside for an obligation. */
    public static LedgerTransaction commitment(Posting posting) {
        return transfer(TransactionKind.COMMITMENT, posting, AccountKind.FUND, AccountKind.PAYABLE);
    }

    /** Books that the bank paid. */
    public static LedgerTransaction settlement(Posting posting) {
        return transfer(TransactionKind.SETTLEMENT, posting, AccountKind.PAYABLE, AccountKind.BANK);
    }

    /** Books that the bank gave a payment back. */
    public static LedgerTransaction returned(Posting posting) {
        return transfer(TransactionKind.RETURN, posting, AccountKind.BANK, AccountKind.PAYABLE);
    }

    /** Books money that left the bank without an explanation. */
    public static LedgerTransaction unexplainedDebit(Posting posting) {
        return transfer(TransactionKind.SUSPENSE, posting, AccountKind.SUSPENSE, AccountKind.BANK);
    }

    /** Books money that arrived at the bank without an explanation. */
    public static LedgerTransaction unexplainedCredit(Posting posting) {
        return transfer(TransactionKind.SUSPENSE, posting, AccountKind.BANK, AccountKind.SUSPENSE);
    }

    private static LedgerTransaction transfer(
            TransactionKind kind, Posting posting, AccountKind debited, AccountKind credited) {
        return new LedgerTransaction(
                posting.id(),
                kind,
                posting.businessKey(),
                posting.fund(),
                posting.bookedOn(),
                posting.recordedAt(),
                posting.actor(),
                Optional.empty(),
                List.of(
                        LedgerEntry.debit(new AccountId(posting.fund(), debited), posting.amount()),
                        LedgerEntry.credit(new AccountId(posting.fund(), credited), posting.amount())));
    }
}
