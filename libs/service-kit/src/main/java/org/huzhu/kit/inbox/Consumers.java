package org.huzhu.kit.inbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.huzhu.contracts.ContractEvent;
import org.huzhu.contracts.EventEnvelope;
import org.huzhu.kit.request.Cause;
import org.jspecify.annotations.Nullable;

/** The consumers of the service, and how one event is handed to its route: in the trace and with the cause it carries. */
@Singleton
class Consumers {

    private static final TextMapGetter<Map<String, String>> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    };

    private final Map<String, EventRouter> routers = new ConcurrentHashMap<>();
    private final Tracer tracer;

    @Inject
    Consumers(Tracer tracer) {
        this.tracer = tracer;
    }

    void add(String consumer, EventRouter router) {
        routers.put(consumer, router);
    }

    Map<String, EventRouter> all() {
        return routers;
    }

    void handle(
            String consumer,
            Map<String, String> headers,
            EventEnvelope<? extends ContractEvent> event,
            EventRouter router) {
        Context parent = W3CTraceContextPropagator.getInstance().extract(Context.root(), headers, HEADERS);
        Span span = tracer.spanBuilder(event.type().wireName() + " process")
                .setParent(parent)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", event.type().topic())
                .setAttribute("messaging.consumer.group.name", consumer)
                .setAttribute("messaging.message.id", event.id())
                .startSpan();
        try {
            Runnable routing = () -> Cause.within(event.correlationId(), event.id(), () -> {
                router.route(event);
                return true;
            });
            parent.with(span).wrap(routing).run();
        } catch (RuntimeException fault) {
            span.setStatus(StatusCode.ERROR);
            throw fault;
        } finally {
            span.end();
        }
    }
}
