package org.huzhu.payout.pool;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.time.Shanghai;
import org.huzhu.payout.ledger.FundId;
import org.huzhu.payout.ledger.Ledger;
import org.huzhu.payout.ledger.PostTransaction;
import org.huzhu.payout.ledger.PostingRules;
import org.huzhu.payout.ledger.PostingRules.Posting;
import org.huzhu.payout.ledger.TransactionId;

/** Brings money into a fund, opening the fund if this is the first fact about it. */
@Singleton
public final class CreditFund {

    private static final String SYSTEM = "system";

    private final Ledger ledger;
    private final PostTransaction postings;
    private final Contributions contributions;
    private final FundCredited waiting;
    private final IdSource ids;
    private final Clock clock;

    CreditFund(
            Ledger ledger,
            PostTransaction postings,
            Contributions contributions,
            FundCredited waiting,
            IdSource ids,
            Clock clock) {
        this.ledger = ledger;
        this.postings = postings;
        this.contributions = contributions;
        this.waiting = waiting;
        this.ids = ids;
        this.clock = clock;
    }

    /** Credits a contribution; a second sight of the same one changes nothing and returns false. */
    public boolean contribution(Contribution contribution) {
        Instant now = clock.instant();
        ledger.open(contribution.fund(), now);
        if (!contributions.keep(contribution, now)) {
            return false;
        }
        postings.handle(PostingRules.contribution(new Posting(
                new TransactionId(ids.next()),
                contribution.id().toString(),
                contribution.fund(),
                contribution.amount(),
                contribution.receivedOn(),
                now,
                SYSTEM)));
        waiting.fundCredited(contribution.fund());
        return true;
    }

    /** Books an approved deposit. */
    void deposit(FundDeposit deposit, String approver, Instant now) {
        ledger.open(deposit.fund(), now);
        postings.handle(PostingRules.deposit(new Posting(
                new TransactionId(ids.next()),
                deposit.id().toString(),
                deposit.fund(),
                deposit.amount(),
                Shanghai.dateOf(now),
                now,
                approver)));
        waiting.fundCredited(deposit.fund());
    }

    /** Opens a fund that has no money yet. */
    void open(FundId fund, Instant now) {
        ledger.open(fund, now);
    }
}
