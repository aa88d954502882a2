package org.huzhu.kit.tx;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huzhu.kit.KitConfig;
import org.jdbi.v3.core.ConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * How long a request waits for the database in all: for a thread, for a connection and for a statement together.
 *
 * <p>Each of these waits has a limit of its own, and one after the other they would add up to more than a caller waits.
 * So what is left shrinks with each; it is whole again whenever the database has answered.
 */
@Singleton
class Patience {

    private static final String SINCE = "huzhu.waits-since";
    private static final int BEFORE_ALL = 1000;
    private static final int BODY_MAX = 64 * 1024;

    /** A statement is worth beginning with no less than this. */
    private static final Duration LEAST = Duration.ofMillis(250);

    private static final String TOO_MANY_CONNECTIONS = "53300";

    private final CurrentVertxRequest request;
    private final Duration whole;
    private final Duration acquisition;

    @Inject
    Patience(
            CurrentVertxRequest request,
            KitConfig config,
            @ConfigProperty(name = "quarkus.datasource.jdbc.acquisition-timeout") Duration acquisition) {
        this.request = request;
        this.whole = config.databaseWaitMax();
        this.acquisition = acquisition;
    }

    void register(@Observes Filters filters) {
        filters.register(
                http -> {
                    if (isShort(http.request())) {
                        http.put(SINCE, System.nanoTime());
                    }
                    http.next();
                },
                BEFORE_ALL);
    }

    /** A long body takes the time it takes; its request waits for the database only from its first transaction on. */
    private static boolean isShort(HttpServerRequest http) {
        String length = http.getHeader(HttpHeaders.CONTENT_LENGTH);
        return http.getHeader(HttpHeaders.TRANSFER_ENCODING) == null
                && (length == null || (length.length() < 10 && Long.parseLong(length) <= BODY_MAX));
    }

    /**
     * Begins to wait for a connection; returns since when the running work waits, in nanoseconds.
     *
     * @throws ConnectionException when a connection could come too late to be of use
     */
    long begin() {
        RoutingContext http = current();
        Long since = http == null ? null : http.<Long>get(SINCE);
        long now = System.nanoTime();
        if (since == null) {
            return now;
        }
        if (whole.minusNanos(now - since).compareTo(acquisition.plus(LEAST)) < 0) {
            throw new ConnectionException(new SQLTransientConnectionException(
                    "The request has waited too long to begin", TOO_MANY_CONNECTIONS));
        }
        return since;
    }

    /** Returns how long a statement may take of work that waits since then. */
    Duration left(long since) {
        Duration left = whole.minusNanos(System.nanoTime() - since);
        return left.compareTo(LEAST) < 0 ? LEAST : left;
    }

    /** The database has answered: the next wait of this request begins anew. */
    void renew() {
        RoutingContext http = current();
        if (http != null && http.get(SINCE) != null) {
            http.put(SINCE, System.nanoTime());
        }
    }

    private @Nullable RoutingContext current() {
        ArcContainer container = Arc.container();
        return container != null && container.requestContext().isActive() ? request.getCurrent() : null;
    }
}
