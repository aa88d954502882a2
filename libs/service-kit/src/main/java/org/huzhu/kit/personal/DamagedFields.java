package org.huzhu.kit.personal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.audit.Audit;
import org.huzhu.kit.tx.Transactions;
import org.jboss.logging.Logger;

/**
 * Tells of fields at rest that cannot be opened: each finding is counted, and once an hour a field is logged as an error and
 * written into the audit log, whether or not the work that met it is rolled back.
 */
@Singleton
public class DamagedFields {

    /** The name of the counter. */
    public static final String COUNTER = "huzhu.fields.unreadable";

    private static final Logger LOG = Logger.getLogger(DamagedFields.class);
    private static final long AGAIN_NANOS = Duration.ofHours(1).toNanos();
    private static final int TOLD_MAX = 10_000;

    private final Transactions transactions;
    private final Audit audit;
    private final Counter counter;
    private final Map<Place, Long> told = new ConcurrentHashMap<>();

    @Inject
    public DamagedFields(Transactions transactions, Audit audit, MeterRegistry meters) {
        this.transactions = transactions;
        this.audit = audit;
        this.counter = meters.counter(COUNTER);
    }

    private record Place(KeptItem item, String field) {}

    void found(KeptItem item, String field) {
        counter.increment();
        Place place = new Place(item, field);
        if (isToldAlready(place)) {
            return;
        }
        LOG.errorf("A field at rest cannot be opened: %s=%s field=%s", item.type(), item.id(), field);
        transactions.afterEnd(() -> write(place));
    }

    private boolean isToldAlready(Place place) {
        long now = System.nanoTime();
        if (told.size() >= TOLD_MAX) {
            told.clear();
        }
        Long before = told.get(place);
        if (before != null && now - before < AGAIN_NANOS) {
            return true;
        }
        told.put(place, now);
        return false;
    }

    private void write(Place place) {
        try {
            transactions.inScope(AccessScope.all(), () -> {
                audit.append(
                        "FIELD_UNREADABLE", place.item().type(), place.item().id(), place.field(), null, null);
                return true;
            });
        } catch (RuntimeException away) {
            told.remove(place);
            throw away;
        }
    }
}
