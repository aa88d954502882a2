package org.huzhu.payout.obligation.job;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.ledger.FundId;
import org.huzhu.payout.ledger.Ledger;
import org.huzhu.payout.obligation.FundObligation;
import org.huzhu.payout.obligation.Obligations;
import org.jboss.logging.Logger;

/**
 * Funds what waits, fund by fund.
 *
 * <p>Money that comes in funds what waits in its own transaction; that transaction sees only what its caller may see, so
 * this one looks again and sees everything.
 */
@ApplicationScoped
class WaitingObligations {

    private static final Logger LOG = Logger.getLogger(WaitingObligations.class);

    private final Transactions transactions;
    private final Ledger ledger;
    private final Obligations obligations;
    private final FundObligation funding;

    @Inject
    WaitingObligations(Transactions transactions, Ledger ledger, Obligations obligations, FundObligation funding) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.obligations = obligations;
        this.funding = funding;
    }

    @Scheduled(
            identity = "waiting-obligations",
            every = "${huzhu.payout.waiting.every:15s}",
            delayed = "${huzhu.payout.waiting.every:15s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            for (FundId fund : transactions.inScope(AccessScope.all(), obligations::fundsWaitingForMoney)) {
                transactions.inScope(AccessScope.all(), () -> {
                    ledger.lock(fund);
                    funding.fundCredited(fund);
                    return true;
                });
            }
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "Obligations that wait for money could not be looked after; tried again later");
        }
    }
}
