package org.huzhu.gateway.route.http;

import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.Map;
import org.huzhu.gateway.limits.http.CountedBody;
import org.huzhu.gateway.problem.GatewayRefusal;
import org.huzhu.gateway.problem.http.ProblemAnswers;
import org.huzhu.gateway.route.Upstream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way to a service and back. Lives on one event loop. A request without a body that may be repeated
 * is tried a second time when its connection breaks before an answer; nothing else ever is.
 */
final class Exchange {
    private static final Logger LOG = Logger.getLogger(Exchange.class);

    private final RoutingContext context;
    private final Upstream upstream;
    private final UpstreamClients.UpstreamClient client;
    private final ProblemAnswers answers;
    private final Duration patience;
    private final long bodyMax;
    private final ProxyRequest proxied;
    private final @Nullable CountedBody body;
    private final long startedAt = System.nanoTime();
    private @Nullable HttpClientRequest outgoing;
    private @Nullable GatewayRefusal verdict;
    private boolean triedAgain;
    private long timer = -1;

    Exchange(
            RoutingContext context,
            Upstream upstream,
            UpstreamClients.UpstreamClient client,
            ProblemAnswers answers,
            Duration patience,
            long bodyMax) {
        this.context = context;
        this.upstream = upstream;
        this.client = client;
        this.answers = answers;
        this.patience = patience;
        this.bodyMax = bodyMax;
        HttpServerRequest request = context.request();
        this.proxied = ProxyRequest.reverseProxy(request);
        long declared = declaredLength(request);
        if (declared > 0 || request.headers().contains("Transfer-Encoding")) {
            this.body = new CountedBody(request, bodyMax);
            this.proxied.setBody(Body.body(this.body, declared));
        } else {
            this.body = null;
            this.proxied.setBody(null);
        }
    }

    /** The request as it will be sent; headers and path may still be changed. */
    ProxyRequest proxied() {
        return proxied;
    }

    void start() {
        client.open(proxied.getMethod(), proxied.getURI()).onSuccess(this::send).onFailure(this::failed);
    }

    private void send(HttpClientRequest request) {
        outgoing = request;
        if (body != null && "100-continue".equalsIgnoreCase(context.request().getHeader("Expect"))) {
            context.response().writeContinue();
        }
        wait(patience);
        proxied.send(request).onSuccess(this::answered).onFailure(this::failed);
    }

    private void wait(Duration time) {
        timer = context.vertx().setTimer(Math.max(1, time.toMillis()), id -> ringing());
    }

    /** The time is up; but an upload that still moves has more. */
    private void ringing() {
        long since = body == null ? startedAt : Math.max(startedAt, body.movedAt());
        Duration left = patience.minusNanos(System.nanoTime() - since);
        if (left.isPositive()) {
            wait(left);
            return;
        }
        HttpClientRequest request = outgoing;
        boolean callerStalls = body != null && !body.ended() && request != null && !request.writeQueueFull();
        verdict = callerStalls ? GatewayRefusal.REQUEST_TOO_SLOW : GatewayRefusal.SERVICE_TIMEOUT;
        if (request != null) {
            request.reset();
        }
    }

    private void answered(ProxyResponse response) {
        stopTimer();
        HeaderRules.outward(response.headers(), client.authority());
        int status = response.getStatusCode();
        Body answer = response.getBody();
        if (status == 204 || status == 304) {
            answer.stream().resume();
            response.setBody(null);
        } else {
            response.setBody(
                    Body.body(new AnswerBody(answer.stream(), context.request().connection()), answer.length()));
        }
        response.send().onComplete(sent -> ProblemAnswers.drain(context.request()));
    }

    private void failed(Throwable cause) {
        stopTimer();
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        if (body != null && body.tooLarge()) {
            answers.refuse(context, GatewayRefusal.BODY_TOO_LARGE, Map.of("max", Long.toString(bodyMax)));
        } else if (verdict != null) {
            LOG.warnf("upstream too slow service=%s millis=%d", upstream.wireName(), patience.toMillis());
            answers.refuse(context, verdict, Map.of("service", upstream.wireName()));
        } else if (mayTryAgain()) {
            triedAgain = true;
            start();
        } else {
            LOG.warnf("upstream unreachable service=%s cause=%s", upstream.wireName(), cause);
            answers.refuse(context, GatewayRefusal.UNAVAILABLE, Map.of("service", upstream.wireName()));
        }
    }

    /** Only where asking twice is the same as asking once, and only when a used connection broke. */
    private boolean mayTryAgain() {
        HttpMethod method = proxied.getMethod();
        return !triedAgain
                && body == null
                && outgoing != null
                && (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD));
    }

    private void stopTimer() {
        if (timer >= 0) {
            context.vertx().cancelTimer(timer);
            timer = -1;
        }
    }

    /** The length the caller declares, or -1. */
    static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? -1 : Long.parseLong(length);
        } catch (NumberFormatException unreadable) {
            return -1;
        }
    }
}
