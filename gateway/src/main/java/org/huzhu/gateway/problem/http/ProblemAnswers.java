package org.huzhu.gateway.problem.http;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import org.huzhu.gateway.GatewayConfig;
import org.huzhu.gateway.problem.GatewayRefusal;
import org.huzhu.gateway.problem.Language;
import org.huzhu.gateway.problem.ProblemCatalogue;

/** Writes refusals of the gateway, and lets what the caller is still sending run out. */
@Singleton
public final class ProblemAnswers {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int DRAINED_MAX = 64 * 1024 * 1024;

    private final ProblemCatalogue catalogue;
    private final int retryAfterSeconds;

    public ProblemAnswers(ProblemCatalogue catalogue, GatewayConfig config) {
        this.catalogue = catalogue;
        this.retryAfterSeconds = config.retryAfterSeconds();
    }

    /** Answers with the refusal; a caller whose answer has already begun is cut off instead. */
    public void refuse(RoutingContext context, GatewayRefusal refusal, Map<String, String> parameters) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            request.connection().close();
            return;
        }
        Language language = Language.of(request.getHeader("Accept-Language"));
        ProblemCatalogue.Texts texts = catalogue.textsOf(refusal, language);
        JsonObject problem = new JsonObject()
                .put("type", "/problems/" + ProblemCatalogue.slug(refusal.name()))
                .put("title", texts.title())
                .put("status", refusal.status())
                .put("detail", texts.detailWith(parameters))
                .put("instance", request.path())
                .put("code", refusal.name());
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            problem.put("traceId", span.getTraceId());
        }
        if (refusal.status() == 401) {
            response.putHeader("WWW-Authenticate", challenge(request));
        }
        if (refusal.status() == 503 || refusal.status() == 502) {
            response.putHeader("Retry-After", Integer.toString(retryAfterSeconds));
        }
        response.setStatusCode(refusal.status())
                .putHeader("Content-Type", MEDIA_TYPE)
                .putHeader("Content-Language", language.tag())
                .end(problem.toBuffer());
        drain(request);
    }

    private static String challenge(HttpServerRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)
                ? "Bearer realm=\"huzhu\", error=\"invalid_token\""
                : "Bearer realm=\"huzhu\"";
    }

    /**
     * Reads and forgets the rest of a body, so that a caller in the middle of sending sees its answer instead of a
     * broken pipe; one that goes on for too long is cut off.
     */
    public static void drain(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        long[] left = {DRAINED_MAX};
        request.exceptionHandler(gone -> {});
        request.handler(buffer -> {
            left[0] -= buffer.length();
            if (left[0] < 0) {
                request.connection().close();
            }
        });
        request.endHandler(nothing -> {});
        request.resume();
    }
}
