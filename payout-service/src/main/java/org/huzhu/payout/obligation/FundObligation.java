package org.huzhu.payout.obligation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.time.Shanghai;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.ledger.FundId;
import org.huzhu.payout.ledger.PostTransaction;
import org.huzhu.payout.ledger.PostTransaction.Outcome;
import org.huzhu.payout.ledger.PostingRules;
import org.huzhu.payout.ledger.PostingRules.Posting;
import org.huzhu.payout.ledger.TransactionId;
import org.huzhu.payout.pool.FundCredited;

/**
 * Sets a fund's money aside for what it owes.
 *
 * <p>When money comes, obligations that waited are served oldest first; one that is still too large does not hold up
 * the smaller ones behind it.
 */
@Singleton
public final class FundObligation implements FundCredited {

    private static final String SYSTEM = "system";
    private static final int PAGE = 100;

    private final Obligations obligations;
    private final PostTransaction postings;
    private final IdSource ids;
    private final Clock clock;

    FundObligation(Obligations obligations, PostTransaction postings, IdSource ids, Clock clock) {
        this.obligations = obligations;
        this.postings = postings;
        this.ids = ids;
        this.clock = clock;
    }

    /** Sets money aside for one obligation; empty when the fund has too little. */
    Optional<Obligation> fund(Obligation obligation) {
        Instant now = clock.instant();
        Outcome outcome = postings.handle(PostingRules.commitment(new Posting(
                new TransactionId(ids.next()),
                obligation.id().toString(),
                obligation.fund(),
                obligation.amount(),
                Shanghai.dateOf(now),
                now,
                SYSTEM)));
        if (outcome == Outcome.NOT_COVERED) {
            return Optional.empty();
        }
        return Optional.of(obligations.save(obligation.withMoney(now)));
    }

    @Override
    public void fundCredited(FundId fund) {
        Optional<ObligationId> last = Optional.empty();
        List<Obligation> page = obligations.waitingForMoney(fund, last, PAGE);
        while (!page.isEmpty()) {
            page.forEach(this::fund);
            last = Optional.of(page.getLast().id());
            page = obligations.waitingForMoney(fund, last, PAGE);
        }
    }
}
