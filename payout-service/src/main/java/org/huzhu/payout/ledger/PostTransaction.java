package org.huzhu.payout.ledger;

import jakarta.inject.Singleton;

/** Books a transaction once and tells what it changed. */
@Singleton
public final class PostTransaction {

    private final Ledger ledger;
    private final LedgerEvents events;

    PostTransaction(Ledger ledger, LedgerEvents events) {
        this.ledger = ledger;
        this.events = events;
    }

    /**
     * Books a transaction if the guarded accounts it draws from hold enough and the fact is not booked yet.
     *
     * <p>Emits the fund's new available amount when that changed. The fund stays locked until the transaction ends.
     */
    public Outcome handle(LedgerTransaction transaction) {
        ledger.lock(transaction.fund());
        if (ledger.isPosted(transaction.kind(), transaction.businessKey())) {
            return Outcome.POSTED_BEFORE;
        }
        for (AccountKind kind : AccountKind.values()) {
            if (!kind.mayGoNegative() && !covers(transaction, kind)) {
                return Outcome.NOT_COVERED;
            }
        }
        ledger.post(transaction);
        if (!transaction.effectOn(AccountKind.FUND).isZero()) {
            AccountId available = new AccountId(transaction.fund(), AccountKind.FUND);
            events.availableChanged(transaction.fund(), ledger.balance(available), transaction.recordedAt());
        }
        return Outcome.POSTED;
    }

    private boolean covers(LedgerTransaction transaction, AccountKind kind) {
        var effect = transaction.effectOn(kind);
        return !effect.isNegative()
                || !ledger.balance(new AccountId(transaction.fund(), kind))
                        .plus(effect)
                        .isNegative();
    }

    /** What became of a transaction. */
    public enum Outcome {
        /** Written now. */
        POSTED,
        /** The same fact was written before; nothing changed. */
        POSTED_BEFORE,
        /** A guarded account holds too little; nothing changed. */
        NOT_COVERED
    }
}
