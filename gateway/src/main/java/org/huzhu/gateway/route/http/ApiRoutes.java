package org.huzhu.gateway.route.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huzhu.gateway.GatewayConfig;
import org.huzhu.gateway.identity.http.TokenGate;
import org.huzhu.gateway.limits.BodyLimits;
import org.huzhu.gateway.observe.http.RequestMarks;
import org.huzhu.gateway.origin.TrustedProxies;
import org.huzhu.gateway.problem.GatewayRefusal;
import org.huzhu.gateway.problem.http.ProblemAnswers;
import org.huzhu.gateway.route.Route;
import org.huzhu.gateway.route.RouteTable;
import org.jboss.logging.Logger;

/** What happens to a request: known path, known verb, fitting length, good token, and then on to its service. */
@Singleton
public final class ApiRoutes {
    private static final Logger LOG = Logger.getLogger(ApiRoutes.class);
    private static final List<String> VERBS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final int AFTER_THE_PORTAL = 1_000;

    private final RouteTable table;
    private final BodyLimits limits;
    private final long keptMax;
    private final TrustedProxies trusted;
    private final UpstreamClients clients;
    private final TokenGate gate;
    private final ProblemAnswers answers;

    ApiRoutes(RouteTable table, GatewayConfig config, UpstreamClients clients, TokenGate gate, ProblemAnswers answers) {
        this.table = table;
        this.limits = new BodyLimits(config.limits().body(), config.limits().upload());
        this.keptMax = config.limits().kept();
        this.trusted = TrustedProxies.of(config.trustedProxies().orElse(List.of()));
        this.clients = clients;
        this.gate = gate;
        this.answers = answers;
    }

    void routes(@Observes Router router) {
        router.route("/api/*")
                .order(AFTER_THE_PORTAL)
                .handler(this::admit)
                .handler(gate::requireCaller)
                .handler(this::forward)
                .failureHandler(this::broken);
        router.route().last().handler(this::unknown).failureHandler(this::broken);
    }

    private void admit(RoutingContext context) {
        HttpServerRequest request = context.request();
        request.pause();
        String path = context.normalizedPath();
        String method = request.method().name();
        Optional<Route> route = table.find(path);
        if (route.isEmpty()) {
            unknown(context);
            return;
        }
        if (!VERBS.contains(method)) {
            context.response().putHeader("Allow", String.join(", ", VERBS));
            answers.refuse(context, GatewayRefusal.METHOD_NOT_ALLOWED, Map.of("method", method, "path", path));
            return;
        }
        long max = limits.maxFor(method, path);
        if (Exchange.declaredLength(request) > max) {
            answers.refuse(context, GatewayRefusal.BODY_TOO_LARGE, Map.of("max", Long.toString(max)));
            return;
        }
        context.put(Route.class.getName(), route.get());
        context.next();
    }

    private void forward(RoutingContext context) {
        HttpServerRequest request = context.request();
        Route route = Objects.requireNonNull(context.<Route>get(Route.class.getName()));
        String method = request.method().name();
        String path = context.normalizedPath();
        UpstreamClients.UpstreamClient client = clients.of(route.upstream());
        Exchange exchange = new Exchange(
                context,
                route.upstream(),
                client,
                answers,
                request.query() == null ? path : path + "?" + request.query(),
                limits.isUpload(method, path) ? client.uploadTimeout() : client.answerTimeout(),
                limits.maxFor(method, path),
                keptMax);
        HeaderRules.inward(exchange.headers(), HeaderRules.originOf(request, trusted), RequestMarks.requestId(context));
        exchange.start();
    }

    private void unknown(RoutingContext context) {
        answers.refuse(context, GatewayRefusal.NOT_FOUND, Map.of("path", context.normalizedPath()));
    }

    private void broken(RoutingContext context) {
        if (context.statusCode() == 400) {
            answers.refuse(context, GatewayRefusal.REQUEST_MALFORMED, Map.of());
        } else if (context.statusCode() == 405) {
            HttpMethod method = context.request().method();
            answers.refuse(
                    context,
                    GatewayRefusal.METHOD_NOT_ALLOWED,
                    Map.of("method", method.name(), "path", context.normalizedPath()));
        } else {
            LOG.error("A request failed in the gateway", context.failure());
            answers.refuse(context, GatewayRefusal.UNEXPECTED, Map.of());
        }
    }
}
