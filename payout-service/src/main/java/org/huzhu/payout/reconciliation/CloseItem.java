package org.huzhu.payout.reconciliation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.Shanghai;
import org.huzhu.payout.ledger.FundId;
import org.huzhu.payout.ledger.Ledger;
import org.huzhu.payout.ledger.PostTransaction;
import org.huzhu.payout.ledger.PostingRules;
import org.huzhu.payout.ledger.PostingRules.Posting;
import org.huzhu.payout.ledger.TransactionId;

/** Closes an item, with or without booking the bank's movement aside. */
@Singleton
public final class CloseItem {

    private final ReconciliationItems items;
    private final Ledger ledger;
    private final PostTransaction postings;
    private final IdSource ids;
    private final Clock clock;

    CloseItem(ReconciliationItems items, Ledger ledger, PostTransaction postings, IdSource ids, Clock clock) {
        this.items = items;
        this.ledger = ledger;
        this.postings = postings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Closes it.
     *
     * @param bookTo the fund whose suspense account takes the movement, if it is to be booked
     * @throws Refused with RECONCILIATION_ITEM_NOT_FOUND, PRECONDITION_FAILED, RECONCILIATION_ITEM_CLOSED,
     *     RECONCILIATION_ITEM_CHANGED, RECONCILIATION_ITEM_NOT_BOOKABLE or RECONCILIATION_FUND_UNKNOWN
     */
    public ReconciliationItem handle(
            ItemId id, ExpectedVersion seen, String person, String words, Optional<FundId> bookTo) {
        Instant now = clock.instant();
        Changed<ReconciliationItem, ItemEvent> closed = items.locked(id, seen).closed(person, words, now);
        items.save(closed);
        bookTo.ifPresent(fund -> book(closed.after(), fund, person, now));
        return closed.after();
    }

    private void book(ReconciliationItem item, FundId fund, String person, Instant now) {
        switch (item.kind()) {
            case UNMATCHED_LINE, DUPLICATE_DEBIT, DOUBLE_PAYMENT, AMOUNT_MISMATCH -> {
                if (!ledger.isOpen(fund)) {
                    throw new Refused(ReconciliationRefusal.RECONCILIATION_FUND_UNKNOWN);
                }
                Money absolute = item.amount().isNegative() ? item.amount().negated() : item.amount();
                Posting posting = new Posting(
                        new TransactionId(ids.next()),
                        item.id().toString(),
                        fund,
                        absolute,
                        Shanghai.dateOf(now),
                        now,
                        person);
                postings.handle(
                        item.amount().isNegative()
                                ? PostingRules.unexplainedDebit(posting)
                                : PostingRules.unexplainedCredit(posting));
            }
            case UNEXPECTED_STATUS, MESSAGE_ALTERED, OVER_DETERMINED, LINE_EXCEEDED, UNCONFIRMED_LINE, PAYEE_ALTERED ->
                throw new Refused(
                        ReconciliationRefusal.RECONCILIATION_ITEM_NOT_BOOKABLE,
                        Map.of("kind", item.kind().name()));
        }
    }
}
