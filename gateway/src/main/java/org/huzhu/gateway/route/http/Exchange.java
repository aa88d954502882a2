package org.huzhu.gateway.route.http;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.huzhu.gateway.limits.http.CountedBody;
import org.huzhu.gateway.problem.GatewayRefusal;
import org.huzhu.gateway.problem.http.ProblemAnswers;
import org.huzhu.gateway.route.Upstream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way to a service and back. Lives on one event loop.
 *
 * <p>A connection to a service serves many callers one after the other, and it is given to the next one as soon as both
 * the request and its answer have crossed it, even where the caller has not taken the answer yet. So an exchange breaks off
 * a connection only while its own request is unfinished or unanswered; a caller that goes away later costs nothing but its
 * own answer, which is read to the end and forgotten.
 */
final class Exchange {
    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final RoutingContext context;
    private final Upstream upstream;
    private final UpstreamClients.UpstreamClient client;
    private final ProblemAnswers answers;
    private final Duration patience;
    private final long bodyMax;
    private final String uri;
    private final MultiMap headers;
    private final @Nullable CountedBody body;
    private final @Nullable Buffer kept;
    private final long startedAt = System.nanoTime();
    private @Nullable HttpClientRequest outgoing;
    private @Nullable GatewayRefusal verdict;
    private boolean triedAgain;
    private boolean mayHaveHappened;
    private long timer = -1;

    /**
     * Makes an exchange.
     *
     * @param uri path and query as the service shall see them
     * @param keptMax a body that is declared no longer than this is taken in before it is sent, so that it can be sent twice
     */
    Exchange(
            RoutingContext context,
            Upstream upstream,
            UpstreamClients.UpstreamClient client,
            ProblemAnswers answers,
            String uri,
            Duration patience,
            long bodyMax,
            long keptMax) {
        this.context = context;
        this.upstream = upstream;
        this.client = client;
        this.answers = answers;
        this.uri = uri;
        this.patience = patience;
        this.bodyMax = bodyMax;
        HttpServerRequest request = context.request();
        this.headers = MultiMap.caseInsensitiveMultiMap().addAll(request.headers());
        this.headers.remove("Host");
        long declared = declaredLength(request);
        boolean carries = declared > 0 || request.headers().contains("Transfer-Encoding");
        this.body = carries ? new CountedBody(request, bodyMax) : null;
        this.kept = declared > 0 && declared <= keptMax ? Buffer.buffer((int) declared) : null;
    }

    /** The headers as they will be sent; they may still be changed. */
    MultiMap headers() {
        return headers;
    }

    void start() {
        if (body == null) {
            open(client.open(method(), uri));
            return;
        }
        if (kept == null) {
            open(client.open(method(), uri));
            return;
        }
        Buffer whole = kept;
        wait(patience);
        body.handler(whole::appendBuffer);
        body.exceptionHandler(callerGone -> stopTimer());
        body.endHandler(end -> {
            stopTimer();
            open(client.open(method(), uri));
        });
        admitBody();
        body.resume();
    }

    private void open(Future<HttpClientRequest> connection) {
        outgoing = null;
        connection.onSuccess(this::send).onFailure(this::failed);
    }

    private void send(HttpClientRequest request) {
        outgoing = request;
        request.exceptionHandler(alsoToldByTheAnswer -> {});
        request.response().onSuccess(this::answered).onFailure(this::failed);
        request.headers().addAll(headers);
        wait(patience);
        if (kept != null) {
            request.end(kept);
        } else if (body == null) {
            request.end();
        } else {
            request.setChunked(!headers.contains("Content-Length"));
            admitBody();
            body.pipe().endOnFailure(false).to(request).onFailure(broken -> request.reset());
        }
    }

    private void admitBody() {
        if ("100-continue".equalsIgnoreCase(context.request().getHeader("Expect"))) {
            context.response().writeContinue();
        }
    }

    private void wait(Duration time) {
        stopTimer();
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
        boolean callerStalls = body != null && !body.ended() && (request == null || !request.writeQueueFull());
        verdict = callerStalls ? GatewayRefusal.REQUEST_TOO_SLOW : GatewayRefusal.SERVICE_TIMEOUT;
        if (request == null) {
            failed(new IllegalStateException("The caller stopped in the middle of its body"));
        } else {
            request.reset();
        }
    }

    private void answered(HttpClientResponse answer) {
        stopTimer();
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            answer.resume();
            return;
        }
        int status = answer.statusCode();
        response.setStatusCode(status).setStatusMessage(answer.statusMessage());
        response.headers().addAll(answer.headers());
        HeaderRules.outward(response.headers(), client.authority());
        if (status == 204 || status == 304 || method().equals(HttpMethod.HEAD)) {
            if (status == 204 || status == 304) {
                response.headers().remove("Content-Length");
            }
            answer.resume();
            end();
            return;
        }
        AnswerFlow.between(answer, context)
                .onSuccess(whole -> end())
                .onFailure(broken -> context.request().connection().close());
    }

    /** Ends the answer; what a caller still sends after it is read and forgotten, and no longer sent on. */
    private void end() {
        HttpClientRequest request = outgoing;
        if (body != null && !body.ended() && request != null) {
            request.reset();
        }
        context.response().end().onComplete(sent -> ProblemAnswers.drain(context.request()));
    }

    private void failed(Throwable cause) {
        stopTimer();
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        boolean sentWhole = outgoing != null && (body == null || body.ended());
        mayHaveHappened |= sentWhole && !SAFE.contains(method());
        if (body != null && body.tooLarge()) {
            answers.refuse(context, GatewayRefusal.BODY_TOO_LARGE, Map.of("max", Long.toString(bodyMax)));
        } else if (verdict != null) {
            LOG.warnf("upstream too slow service=%s millis=%d", upstream.wireName(), patience.toMillis());
            answers.refuse(context, verdict, Map.of("service", upstream.wireName()));
        } else if (mayTryAgain(cause)) {
            triedAgain = true;
            open(client.openAfresh(method(), uri));
        } else if (mayHaveHappened) {
            LOG.warnf("upstream broke off service=%s cause=%s", upstream.wireName(), cause);
            answers.refuse(context, GatewayRefusal.OUTCOME_UNKNOWN, Map.of("service", upstream.wireName()));
        } else {
            LOG.warnf("upstream unreachable service=%s cause=%s", upstream.wireName(), cause);
            answers.refuse(context, GatewayRefusal.UNAVAILABLE, Map.of("service", upstream.wireName()));
        }
    }

    /** Once, and only what was never sent or what has one effect however often it is sent. */
    private boolean mayTryAgain(Throwable cause) {
        if (triedAgain) {
            return false;
        }
        if (outgoing == null) {
            return cause instanceof HttpClosedException;
        }
        return (body == null || kept != null) && (SAFE.contains(method()) || carriesKey());
    }

    /** Every POST of the services takes a key and gives a stored answer under it. */
    private boolean carriesKey() {
        String key = headers.get("Idempotency-Key");
        return method().equals(HttpMethod.POST) && key != null && !key.isBlank();
    }

    private HttpMethod method() {
        return context.request().method();
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
