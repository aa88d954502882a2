package org.huzhu.kit.outbox;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.huzhu.contracts.ContractEvent;
import org.huzhu.contracts.EventType;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kit.json.EventJson;
import org.huzhu.kit.request.Cause;
import org.huzhu.kit.time.BusinessClock;
import org.huzhu.kit.tx.Transactions;

/**
 * Where events leave a service: a row in the transaction of their cause.
 *
 * <p>Events of one key reach Kafka in the order in which they were appended, provided that transactions of one aggregate
 * exclude each other, as its row's version makes them.
 */
@Singleton
public class Outbox {

    private final Transactions transactions;
    private final IdSource ids;
    private final BusinessClock clock;

    @Inject
    public Outbox(Transactions transactions, IdSource ids, BusinessClock clock) {
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Appends an event in the running transaction.
     *
     * @param type its type
     * @param key the key of its record, as the topic says
     * @param event the record of that type
     * @throws IllegalStateException outside a transaction
     */
    public void append(EventType type, String key, Object event) {
        if (!type.recordClass().isInstance(event)) {
            throw new IllegalArgumentException(
                    type + " carries " + type.recordClass().getSimpleName());
        }
        if (key.isBlank()) {
            throw new IllegalArgumentException("An event has a key");
        }
        Map<String, String> trace = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), trace, (carrier, name, value) -> {
            if (carrier != null) {
                carrier.put(name, value);
            }
        });
        Cause cause = Cause.current();
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO outbox (event_id, type, topic, event_key, occurred_at, traceparent, correlation_id,
                            causation_id, body)
                        VALUES (:id, :type, :topic, :key, :at, :trace, :correlation, :causation, :body)
                        """)
                .bind("id", ids.next())
                .bind("type", type.wireName())
                .bind("topic", type.topic())
                .bind("key", key)
                .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .bind("trace", trace.get("traceparent"))
                .bind("correlation", cause.correlationId())
                .bind("causation", cause.causationId())
                .bind("body", EventJson.write((ContractEvent) event))
                .execute();
    }
}
