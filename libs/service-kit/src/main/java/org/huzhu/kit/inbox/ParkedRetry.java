package org.huzhu.kit.inbox;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.huzhu.contracts.ContractEvent;
import org.huzhu.contracts.EventEnvelope;
import org.huzhu.kit.KitConfig;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.rounds.Rounds;
import org.huzhu.kit.tx.PassingFault;
import org.huzhu.kit.tx.Transactions;
import org.jboss.logging.Logger;

/** Tries parked events again, the first of each key first, with growing waits. */
@Singleton
class ParkedRetry {

    private static final Logger LOG = Logger.getLogger(ParkedRetry.class);
    private static final int QUEUES_MAX = 100;
    private static final int DOUBLINGS_MAX = 20;

    private final Transactions transactions;
    private final ParkedEvents parked;
    private final Consumers consumers;
    private final KitConfig config;

    @Inject
    ParkedRetry(Transactions transactions, ParkedEvents parked, Consumers consumers, KitConfig config) {
        this.transactions = transactions;
        this.parked = parked;
        this.consumers = consumers;
        this.config = config;
    }

    void begin(@Observes StartupEvent start, Rounds rounds) {
        rounds.every("parked-events", config.inbox().retry(), Duration.ofSeconds(2), this::retryDue);
    }

    void retryDue() {
        try {
            for (ParkedEvents.Queue queue : transactions.inScope(
                    AccessScope.all(), () -> parked.due(config.inbox().retryMax(), QUEUES_MAX))) {
                EventRouter router = consumers.all().get(queue.consumer());
                if (router != null) {
                    retry(queue, router);
                }
            }
        } catch (RuntimeException fault) {
            if (!PassingFault.is(fault)) {
                throw fault;
            }
            LOG.debug("Parked events could not be looked at", fault);
        }
    }

    private void retry(ParkedEvents.Queue queue, EventRouter router) {
        boolean more = true;
        while (more) {
            more = retryHead(queue, router);
        }
    }

    /** Returns whether the first event of the queue was handled, so that the next one may follow. */
    private boolean retryHead(ParkedEvents.Queue queue, EventRouter router) {
        ParkedEvents.Head[] tried = new ParkedEvents.Head[1];
        try {
            return router.in(transactions, AccessScope.all(), () -> {
                Optional<ParkedEvents.Head> head = parked.hold(queue);
                if (head.isEmpty()) {
                    return false;
                }
                tried[0] = head.get();
                consumers.handle(queue.consumer(), head.get().headers(), read(head.get()), router);
                parked.remove(head.get().id());
                return true;
            });
        } catch (RuntimeException fault) {
            ParkedEvents.Head head = tried[0];
            if (head == null || (PassingFault.is(fault) && !PassingFault.mayComeAgain(fault))) {
                throw fault;
            }
            transactions.inScope(AccessScope.all(), () -> {
                parked.postpone(head.id(), waitAfter(head.attempts()), String.valueOf(fault));
                return true;
            });
            return false;
        }
    }

    private static EventEnvelope<ContractEvent> read(ParkedEvents.Head head) {
        try {
            return EventReader.read(Map.copyOf(head.headers()), head.body());
        } catch (Unreadable unreadable) {
            throw new IllegalStateException("A parked event can no longer be read: " + unreadable.reason(), unreadable);
        }
    }

    private Duration waitAfter(int attempts) {
        Duration wait = config.inbox().retry().multipliedBy(1L << Math.min(attempts, DOUBLINGS_MAX));
        return wait.compareTo(config.inbox().retryMax()) > 0 ? config.inbox().retryMax() : wait;
    }
}
