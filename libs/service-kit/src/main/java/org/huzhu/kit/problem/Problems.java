package org.huzhu.kit.problem;

import io.opentelemetry.api.trace.Span;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.IllegalTransition;
import org.huzhu.kernel.refusal.RefusalCode;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.access.Languages;
import org.jspecify.annotations.Nullable;

/** Makes the answer of a refusal. */
@Singleton
public class Problems {

    private static final String RETRY_SECONDS = "2";

    private final ProblemTexts texts;
    private final CurrentVertxRequest request;

    @Inject
    public Problems(ProblemTexts texts, CurrentVertxRequest request) {
        this.texts = texts;
        this.request = request;
    }

    /** Returns the answer of a refusal. */
    public Response of(Refused refused) {
        IllegalTransition transition = refused instanceof IllegalTransition illegal ? illegal : null;
        return answer(
                ProblemStatus.of(refused.code()),
                refused.code().name(),
                refused.params(),
                refused.faults(),
                transition);
    }

    /** Returns the answer of a code alone. */
    public Response of(RefusalCode code) {
        return answer(ProblemStatus.of(code), code.name(), Map.of(), List.of(), null);
    }

    /** Returns the answer of a code with the places at fault. */
    public Response of(RefusalCode code, List<Fault> faults) {
        return answer(ProblemStatus.of(code), code.name(), Map.of(), faults, null);
    }

    private Response answer(
            int status,
            String code,
            Map<String, ?> params,
            List<Fault> faults,
            @Nullable IllegalTransition transition) {
        var http = request.getCurrent();
        Locale locale = Languages.pick(http == null ? null : http.request().getHeader("Accept-Language"));
        List<ProblemDetails.Place> places = faults.stream()
                .map(fault -> new ProblemDetails.Place(
                        fault.pointer(), fault.code(), texts.detail(fault.code(), locale, fault.params())))
                .toList();
        ProblemDetails problem = new ProblemDetails(
                "/problems/" + code.toLowerCase(Locale.ROOT).replace('_', '-'),
                texts.title(code, locale),
                status,
                texts.detail(code, locale, params),
                http == null ? null : http.normalizedPath(),
                code,
                traceId(),
                transition == null ? null : transition.state(),
                transition == null ? null : transition.allowedCommands(),
                places.isEmpty() ? null : places);
        Response.ResponseBuilder response = Response.status(status)
                .type(ProblemDetails.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .entity(problem);
        if (status == 503 || KitRefusal.IDEMPOTENCY_IN_FLIGHT.name().equals(code)) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        if (status == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }

    private static @Nullable String traceId() {
        var context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }
}
