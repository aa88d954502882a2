package org.huzhu.kit.inbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.huzhu.kit.KitConfig;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.tx.PassingFault;
import org.huzhu.kit.tx.Transactions;
import org.jboss.logging.Logger;

/**
 * Takes a batch of records in: each event once per consumer, all of a batch in one transaction.
 *
 * <p>After a failure the batch is taken one by one. What cannot be read or kept goes to the dead-letter topic, what fails
 * is parked with everything later of its key, and while the database is away the consumer waits. It returns when every record
 * has its place, so that the offset may be committed.
 */
@Singleton
public class InboxProcessor {

    private static final Logger LOG = Logger.getLogger(InboxProcessor.class);

    private final Transactions transactions;
    private final InboxTable inbox;
    private final ParkedEvents parked;
    private final DeadLetters deadLetters;
    private final Consumers consumers;
    private final Waiting waiting;
    private final InboxMeters meters;
    private final KitConfig config;

    @Inject
    public InboxProcessor(
            Transactions transactions,
            InboxTable inbox,
            ParkedEvents parked,
            DeadLetters deadLetters,
            Consumers consumers,
            Waiting waiting,
            InboxMeters meters,
            KitConfig config) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.parked = parked;
        this.deadLetters = deadLetters;
        this.consumers = consumers;
        this.waiting = waiting;
        this.meters = meters;
        this.config = config;
    }

    /**
     * Makes a consumer known before its first batch, so that what it parked before a restart is tried again at once. A
     * consumer calls it in its constructor.
     */
    public void register(String consumer, EventRouter router) {
        consumers.add(consumer, router);
        meters.known(consumer);
    }

    /**
     * Takes a batch in.
     *
     * @param consumer stable name of the consumer, such as {@code claims.coverages}
     * @param batch the records, in order
     * @param router what to do with each type
     */
    public void process(String consumer, ConsumerRecords<String, byte[]> batch, EventRouter router) {
        consumers.add(consumer, router);
        List<Incoming> events = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : batch) {
            try {
                Incoming incoming = Incoming.read(record);
                if (router.handles(incoming.event().type())) {
                    events.add(incoming);
                }
            } catch (Unreadable unreadable) {
                bury(consumer, record, unreadable.reason());
            }
        }
        if (!events.isEmpty()) {
            takeIn(consumer, events, router);
        }
    }

    private void bury(String consumer, ConsumerRecord<String, byte[]> record, String reason) {
        waiting.until(consumer, fault -> true, () -> {
            deadLetters.send(consumer, record, reason);
            return true;
        });
        meters.dead(consumer);
        LOG.errorf(
                "A record cannot be taken and went to the dead-letter topic: consumer=%s topic=%s partition=%d offset=%d"
                        + " reason=%s",
                consumer, record.topic(), record.partition(), record.offset(), reason);
    }

    private void takeIn(String consumer, List<Incoming> events, EventRouter router) {
        try {
            waiting.untilDone(consumer, 1, () -> {
                applyAll(consumer, events, router);
                return true;
            });
        } catch (RuntimeException fault) {
            LOG.debugf(fault, "A batch failed and is taken one by one: consumer=%s", consumer);
            for (Incoming event : events) {
                takeInOne(consumer, event, router);
            }
        }
    }

    private void takeInOne(String consumer, Incoming event, EventRouter router) {
        try {
            waiting.untilDone(consumer, config.inbox().endedMax(), () -> {
                applyAll(consumer, List.of(event), router);
                return true;
            });
        } catch (RuntimeException fault) {
            LOG.errorf(
                    fault,
                    "An event failed and is parked with all later ones of its key: consumer=%s type=%s id=%s key=%s",
                    consumer,
                    event.event().type().wireName(),
                    event.event().id(),
                    event.key());
            park(consumer, event, fault, router);
        }
    }

    private void park(String consumer, Incoming event, RuntimeException fault, EventRouter router) {
        try {
            waiting.until(
                    consumer,
                    PassingFault::is,
                    () -> router.in(transactions, AccessScope.all(), () -> {
                        if (inbox.firstSight(consumer, List.of(event))
                                .contains(event.event().id())) {
                            parked.park(consumer, event, String.valueOf(fault));
                        }
                        return true;
                    }));
            meters.parked(consumer);
        } catch (RuntimeException alsoFailed) {
            if (PassingFault.is(alsoFailed)) {
                throw alsoFailed;
            }
            LOG.errorf(alsoFailed, "An event cannot be parked: consumer=%s", consumer);
            bury(consumer, event.record(), "failed and cannot be parked: " + alsoFailed);
        }
    }

    /** One transaction: what is new and whose key does not wait is handled, in order; the rest of a waiting key is parked. */
    private void applyAll(String consumer, List<Incoming> events, EventRouter router) {
        int skipped = router.in(transactions, AccessScope.all(), () -> {
            Set<String> fresh = new HashSet<>(inbox.firstSight(consumer, events));
            Set<String> waitingKeys = fresh.isEmpty() ? Set.of() : parked.waitingKeys(consumer, events);
            int seenBefore = 0;
            for (Incoming event : events) {
                if (!fresh.remove(event.event().id())) {
                    seenBefore++;
                } else if (waitingKeys.contains(ParkedEvents.queueKey(event.topic(), event.key()))) {
                    parked.park(consumer, event, "waits for an earlier event of its key");
                } else {
                    consumers.handle(consumer, event.headers(), event.event(), router);
                }
            }
            return seenBefore;
        });
        meters.taken(consumer, events.size() - skipped, skipped);
    }

    /** Returns the consumers known so far and their routers. */
    Map<String, EventRouter> known() {
        return new LinkedHashMap<>(consumers.all());
    }
}
