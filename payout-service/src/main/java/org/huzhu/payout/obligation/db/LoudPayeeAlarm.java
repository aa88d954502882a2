package org.huzhu.payout.obligation.db;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.huzhu.kernel.money.Money;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.obligation.PayeeAlarm;
import org.huzhu.payout.reconciliation.ItemKind;
import org.huzhu.payout.reconciliation.OpenItem;
import org.jboss.logging.Logger;

/** Raises the alarm in a transaction of its own: the command that found it is refused and leaves nothing. */
@Singleton
class LoudPayeeAlarm implements PayeeAlarm {

    private static final Logger LOG = Logger.getLogger(LoudPayeeAlarm.class);

    private final Transactions transactions;
    private final OpenItem items;
    private final Counter altered;

    LoudPayeeAlarm(Transactions transactions, OpenItem items, MeterRegistry meters) {
        this.transactions = transactions;
        this.items = items;
        this.altered = Counter.builder("payout.payees.altered")
                .description("Obligations found with another payee than the one that was approved")
                .register(meters);
    }

    @Override
    public void raise(Set<ObligationId> found) {
        altered.increment(found.size());
        transactions.inScope(AccessScope.all(), () -> {
            for (ObligationId id : found) {
                LOG.errorf(
                        "The payee of an obligation was changed past the service; it is not paid: obligation=%s", id);
                items.open(
                        ItemKind.PAYEE_ALTERED,
                        id.toString(),
                        Money.ZERO,
                        Optional.empty(),
                        Optional.of(id),
                        "what it says of line, payee or amount is not what was approved");
            }
            return found.size();
        });
    }
}
