package org.huzhu.kit.inbox;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.huzhu.contracts.ContractEvent;
import org.huzhu.contracts.EventEnvelope;
import org.huzhu.contracts.EventType;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.tx.Transactions;

/** What a consumer does with each type of event; types it does not name pass by. */
public final class EventRouter {

    private final Map<EventType, Consumer<EventEnvelope<? extends ContractEvent>>> routes =
            new EnumMap<>(EventType.class);

    private boolean jdbcOnly;

    private EventRouter() {}

    /** Returns a router without routes. */
    public static EventRouter create() {
        return new EventRouter();
    }

    /**
     * Adds a route.
     *
     * @param type the type
     * @param recordClass its record
     * @param action runs inside the consumer's transaction; of state records it overlooks versions it already has
     */
    public <E extends ContractEvent> EventRouter on(
            EventType type, Class<E> recordClass, Consumer<EventEnvelope<E>> action) {
        if (!type.recordClass().equals(recordClass)) {
            throw new IllegalArgumentException(
                    type + " carries " + type.recordClass().getSimpleName());
        }
        routes.put(type, envelope -> action.accept(typed(envelope, recordClass)));
        return this;
    }

    /**
     * Says that no route uses Hibernate, so that events are taken in on the batch pool and leave the request pool to
     * requests.
     */
    public EventRouter jdbcOnly() {
        jdbcOnly = true;
        return this;
    }

    /** Runs work in a transaction on the pool that the routes need. */
    <T> T in(Transactions transactions, AccessScope scope, Supplier<T> work) {
        return jdbcOnly ? transactions.inBatch(scope, work) : transactions.inScope(scope, work);
    }

    /** Returns the types that have a route. */
    public Set<EventType> types() {
        return Set.copyOf(routes.keySet());
    }

    void route(EventEnvelope<? extends ContractEvent> envelope) {
        Optional.ofNullable(routes.get(envelope.type())).ifPresent(action -> action.accept(envelope));
    }

    boolean handles(EventType type) {
        return routes.containsKey(type);
    }

    private static <E extends ContractEvent> EventEnvelope<E> typed(
            EventEnvelope<? extends ContractEvent> envelope, Class<E> recordClass) {
        return new EventEnvelope<>(
                envelope.id(),
                envelope.source(),
                envelope.type(),
                envelope.subject(),
                envelope.time(),
                envelope.correlationId(),
                envelope.causationId(),
                recordClass.cast(envelope.data()));
    }
}
