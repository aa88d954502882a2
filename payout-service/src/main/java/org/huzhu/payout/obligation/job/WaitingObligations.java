package org.huzhu.payout.obligation.job;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.rounds.Rounds;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.PayoutConfig;
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

    WaitingObligations(Transactions transactions, Ledger ledger, Obligations obligations, FundObligation funding) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.obligations = obligations;
        this.funding = funding;
    }

    void begin(@Observes StartupEvent start, Rounds rounds, PayoutConfig config) {
        rounds.every(
                "waiting-obligations",
                config.waiting().every(),
                config.waiting().every(),
                this::look);
    }

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
