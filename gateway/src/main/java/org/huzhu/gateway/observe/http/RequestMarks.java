package org.huzhu.gateway.observe.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.huzhu.gateway.observe.PathShape;
import org.huzhu.gateway.observe.RequestIds;
import org.huzhu.gateway.route.Route;
import org.huzhu.gateway.route.RouteTable;
import org.jboss.logging.Logger;

/** The first filter: request id, security headers, rate, errors and duration, and one log line a request. */
@Singleton
public final class RequestMarks {
    private static final Logger LOG = Logger.getLogger(RequestMarks.class);
    private static final String KEY = RequestMarks.class.getName();
    private static final int FIRST = 10_000;

    /** Few, because each is a line of every scrape for each route, method and status. */
    private static final Duration[] BOUNDS = {Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(5)};

    private final RouteTable table;
    private final MeterRegistry meters;

    RequestMarks(RouteTable table, MeterRegistry meters) {
        this.table = table;
        this.meters = meters;
    }

    /** The id of the request that is being handled. */
    public static String requestId(RoutingContext context) {
        return Objects.requireNonNull(context.<String>get(KEY));
    }

    void install(@Observes Filters filters) {
        filters.register(this::mark, FIRST);
    }

    private void mark(RoutingContext context) {
        long startedAt = System.nanoTime();
        String id = RequestIds.choose(
                context.request().getHeader(RequestIds.HEADER),
                () -> UUID.randomUUID().toString());
        context.put(KEY, id);
        context.addHeadersEndHandler(nothing -> {
            context.response().headers().set(RequestIds.HEADER, id);
            SecurityHeaders.put(context.response().headers(), pathOf(context));
        });
        context.addEndHandler(done -> observe(context, Duration.ofNanos(System.nanoTime() - startedAt)));
        context.next();
    }

    private void observe(RoutingContext context, Duration took) {
        String path = pathOf(context);
        String route = table.find(path).map(Route::prefix).orElseGet(() -> ownRoute(path));
        int status = context.response().getStatusCode();
        Timer.builder("http.server.requests")
                .description("Requests through the gateway, by the prefix of their route")
                .tag("method", known(context.request().method().name()))
                .tag("uri", route)
                .tag("status", Integer.toString(status))
                .tag("outcome", outcome(status))
                .serviceLevelObjectives(BOUNDS)
                .register(meters)
                .record(took);
        LOG.infof(
                "request method=%s path=%s status=%d millis=%d requestId=%s",
                context.request().method(), PathShape.of(path), status, took.toMillis(), requestId(context));
    }

    private static String pathOf(RoutingContext context) {
        try {
            return context.normalizedPath();
        } catch (IllegalArgumentException unreadable) {
            return "/";
        }
    }

    private static String ownRoute(String path) {
        return path.startsWith(RouteTable.ROOT) && !path.endsWith("/openapi") ? "unknown" : "portal";
    }

    private static String known(String method) {
        return switch (method) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> method;
            default -> "OTHER";
        };
    }

    private static String outcome(int status) {
        return switch (status / 100) {
            case 1 -> "INFORMATIONAL";
            case 2 -> "SUCCESS";
            case 3 -> "REDIRECTION";
            case 4 -> "CLIENT_ERROR";
            default -> "SERVER_ERROR";
        };
    }

    /** Headers that keep a browser from doing more with an answer than was meant. */
    private static final class SecurityHeaders {
        private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
        private static final String PORTAL = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                + "img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
                + "frame-ancestors 'none'";

        static void put(MultiMap headers, String path) {
            boolean api = path.startsWith("/api/");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("X-Frame-Options", "DENY");
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            headers.set("Content-Security-Policy", api ? NOTHING : PORTAL);
            if (api && !headers.contains("Cache-Control")) {
                headers.set("Cache-Control", "no-store");
            }
        }
    }
}
