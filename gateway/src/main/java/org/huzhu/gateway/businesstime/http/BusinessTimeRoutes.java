package org.huzhu.gateway.businesstime.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huzhu.gateway.GatewayConfig;
import org.huzhu.gateway.identity.http.TokenGate;
import org.huzhu.gateway.observe.http.RequestMarks;
import org.huzhu.gateway.problem.GatewayRefusal;
import org.huzhu.gateway.problem.http.ProblemAnswers;
import org.huzhu.gateway.route.Upstream;
import org.huzhu.gateway.route.http.UpstreamClients;
import org.jboss.logging.Logger;

/**
 * One call that every service hears. Setting the same moment again changes nothing, so a call that only some of them
 * heard is simply made again.
 */
@Singleton
public final class BusinessTimeRoutes {
    private static final Logger LOG = Logger.getLogger(BusinessTimeRoutes.class);
    private static final String PATH = "/api/v1/business-time";
    private static final String INTERNAL = "/internal/business-time";
    private static final int BODY_MAX = 4_096;
    private static final int PATIENCE_MILLIS = 10_000;

    private final boolean demo;
    private final UpstreamClients clients;
    private final TokenGate gate;
    private final ProblemAnswers answers;

    BusinessTimeRoutes(GatewayConfig config, UpstreamClients clients, TokenGate gate, ProblemAnswers answers) {
        this.demo = config.demo();
        this.clients = clients;
        this.gate = gate;
        this.answers = answers;
    }

    void routes(@Observes Router router) {
        if (!demo) {
            return;
        }
        router.put(PATH)
                .handler(BodyHandler.create(false).setBodyLimit(BODY_MAX))
                .handler(context -> gate.requireRole(context, "operations"))
                .handler(this::shift)
                .failureHandler(this::tooLarge);
        router.get(PATH)
                .handler(context -> gate.requireRole(context, "operations"))
                .handler(this::read)
                .failureHandler(this::tooLarge);
        router.route(PATH).handler(this::otherVerb);
    }

    private void shift(RoutingContext context) {
        askAll(context, HttpMethod.PUT);
    }

    private void read(RoutingContext context) {
        askAll(context, HttpMethod.GET);
    }

    private void askAll(RoutingContext context, HttpMethod method) {
        List<Call> calls = Stream.of(Upstream.values())
                .map(upstream -> new Call(upstream, ask(context, method, upstream)))
                .toList();
        Future.join(calls.stream().map(Call::answer).toList()).onComplete(all -> answer(context, calls));
    }

    /** Answers with the first service that did not hear or did not agree, else with what all of them say. */
    private void answer(RoutingContext context, List<Call> calls) {
        for (Call call : calls) {
            if (call.answer().failed()) {
                String service = call.upstream().wireName();
                LOG.warnf(
                        "business time not heard service=%s cause=%s",
                        service, call.answer().cause());
                answers.refuse(context, GatewayRefusal.UNAVAILABLE, Map.of("service", service));
                return;
            }
            if (call.answer().result().status() >= 300) {
                passOn(context, call.answer().result());
                return;
            }
        }
        JsonObject services = new JsonObject();
        calls.forEach(call -> services.put(
                call.upstream().wireName(),
                new JsonObject(call.answer().result().body())));
        context.response()
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject().put("services", services).toBuffer());
    }

    private Future<Heard> ask(RoutingContext context, HttpMethod method, Upstream upstream) {
        return clients.of(upstream)
                .open(method, INTERNAL)
                .compose(request -> {
                    request.putHeader("Authorization", context.request().getHeader("Authorization"))
                            .putHeader("Accept-Language", language(context))
                            .putHeader("X-Request-Id", RequestMarks.requestId(context))
                            .idleTimeout(PATIENCE_MILLIS);
                    Buffer body = method.equals(HttpMethod.GET)
                            ? null
                            : context.body().buffer();
                    return body == null
                            ? request.send()
                            : request.putHeader("Content-Type", "application/json")
                                    .send(body);
                })
                .compose(response -> response.body()
                        .map(answer -> new Heard(
                                response.statusCode(), contentType(response.getHeader("Content-Type")), answer)));
    }

    private static String language(RoutingContext context) {
        String language = context.request().getHeader("Accept-Language");
        return language == null ? "zh" : language;
    }

    private static String contentType(@org.jspecify.annotations.Nullable String type) {
        return type == null ? "application/json" : type;
    }

    private static void passOn(RoutingContext context, Heard heard) {
        context.response()
                .setStatusCode(heard.status())
                .putHeader("Content-Type", heard.contentType())
                .end(heard.body());
    }

    private void tooLarge(RoutingContext context) {
        if (context.statusCode() == 413) {
            answers.refuse(context, GatewayRefusal.BODY_TOO_LARGE, Map.of("max", Integer.toString(BODY_MAX)));
        } else {
            LOG.error("Business time could not be set", context.failure());
            answers.refuse(context, GatewayRefusal.UNEXPECTED, Map.of());
        }
    }

    private void otherVerb(RoutingContext context) {
        context.response().putHeader("Allow", "GET, PUT");
        answers.refuse(
                context,
                GatewayRefusal.METHOD_NOT_ALLOWED,
                Map.of("method", context.request().method().name(), "path", PATH));
    }

    private record Call(Upstream upstream, Future<Heard> answer) {}

    private record Heard(int status, String contentType, Buffer body) {}
}
