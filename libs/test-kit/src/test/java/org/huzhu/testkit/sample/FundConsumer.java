package org.huzhu.testkit.sample;

import io.opentelemetry.api.trace.Span;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.huzhu.contracts.EventType;
import org.huzhu.contracts.FundBalanceChanged;
import org.huzhu.kit.inbox.EventRouter;
import org.huzhu.kit.inbox.InboxProcessor;
import org.huzhu.kit.request.Cause;
import org.huzhu.kit.tx.Transactions;

/** Writes down what it sees; refuses funds a test names. */
@ApplicationScoped
public class FundConsumer {

    /** Funds that fail while they are named here. */
    public static final Set<String> BROKEN = ConcurrentHashMap.newKeySet();

    /** Funds whose statements take too long while they are named here. */
    public static final Set<String> SLOW = ConcurrentHashMap.newKeySet();

    private static final String NAME = "claims.funds";

    private final InboxProcessor inbox;
    private final EventRouter router;

    @Inject
    public FundConsumer(InboxProcessor inbox, Transactions transactions) {
        this.inbox = inbox;
        this.router = EventRouter.create()
                .jdbcOnly()
                .on(EventType.FUND_BALANCE_CHANGED, FundBalanceChanged.class, event -> {
                    transactions
                            .sql()
                            .createUpdate("""
                            INSERT INTO seen (event_id, event_key, amount, trace_id, causation)
                            VALUES (:id, :key, :amount, :trace, :causation)
                            """)
                            .bind("id", event.id())
                            .bind("key", event.subject())
                            .bind("amount", event.data().available())
                            .bind("trace", Span.current().getSpanContext().getTraceId())
                            .bind("causation", Cause.current().causationId())
                            .execute();
                    if (SLOW.contains(event.data().fundId())) {
                        transactions.sql().execute("SET LOCAL statement_timeout = 50");
                        transactions.sql().execute("SELECT pg_sleep(5)");
                    }
                    if (BROKEN.contains(event.data().fundId())) {
                        throw new IllegalStateException("this fund is broken");
                    }
                });
        inbox.register(NAME, router);
    }

    @Incoming("notes")
    @Blocking
    public void onFunds(ConsumerRecords<String, byte[]> batch) {
        inbox.process(NAME, batch, router);
    }
}
