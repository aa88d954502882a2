package org.huzhu.payout.reconciliation.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.rounds.Rounds;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.PayoutConfig;
import org.huzhu.payout.reconciliation.WorkList;
import org.huzhu.payout.reconciliation.WorkList.Waiting;
import org.jboss.logging.Logger;

/** Keeps the gauges of what waits; a scrape never asks the database itself. */
@ApplicationScoped
class WorkListGauges {

    private static final Logger LOG = Logger.getLogger(WorkListGauges.class);

    private final Transactions transactions;
    private final WorkList workList;
    private final AtomicReference<Waiting> waiting = new AtomicReference<>(Waiting.NOTHING);

    WorkListGauges(Transactions transactions, WorkList workList, MeterRegistry meters) {
        this.transactions = transactions;
        this.workList = workList;
        gauge(meters, "payout.obligations.unfunded", "Obligations whose fund has too little", Waiting::unfunded);
        gauge(meters, "payout.obligations.open", "Funded obligations in no batch", Waiting::open);
        gauge(meters, "payout.obligations.returned", "Obligations whose payee must be looked at", Waiting::returned);
        gauge(meters, "payout.payments.undecided", "Payments the bank has not decided", Waiting::undecided);
        gauge(meters, "payout.payments.unknown", "Payments nobody knows of", Waiting::unknown);
        gauge(meters, "payout.reconciliation.open", "Reconciliation items nobody has closed", Waiting::openItems);
        gauge(
                meters,
                "payout.reconciliation.oldest.seconds",
                "How long the oldest open item waits",
                now -> now.oldestItem().toSeconds());
    }

    void begin(@Observes StartupEvent start, Rounds rounds, PayoutConfig config) {
        rounds.every(
                "work-list-gauges", config.gauges().every(), config.gauges().every(), this::look);
    }

    void look() {
        try {
            waiting.set(transactions.inBatch(AccessScope.all(), workList::now));
        } catch (RuntimeException away) {
            LOG.debugf("What waits could not be counted; the gauges keep their values: %s", away.getMessage());
        }
    }

    private void gauge(MeterRegistry meters, String name, String text, ToDoubleFunction<Waiting> value) {
        Gauge.builder(name, waiting, reference -> value.applyAsDouble(reference.get()))
                .description(text)
                .register(meters);
    }
}
