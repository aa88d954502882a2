package org.huzhu.gateway.apidocs.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.huzhu.gateway.problem.GatewayRefusal;
import org.huzhu.gateway.problem.http.ProblemAnswers;
import org.jboss.logging.Logger;

/** What is open to everybody: the API document, and the word that the pages take no other verb than GET. */
@Singleton
public final class PortalRoutes {
    private static final Logger LOG = Logger.getLogger(PortalRoutes.class);
    private static final List<String> DOCUMENT = List.of("/openapi", "/api/v1/openapi");
    private static final List<String> READ_ONLY =
            List.of("/", "/index.html", "/openapi", "/api/v1/openapi", "/problems", "/problems/*", "/portal/*");

    private final ApiDocument document;
    private final ProblemAnswers answers;

    PortalRoutes(ApiDocument document, ProblemAnswers answers) {
        this.document = document;
        this.answers = answers;
    }

    void routes(@Observes Router router) {
        for (String path : READ_ONLY) {
            router.route(path).order(-1).handler(this::readOnly);
        }
        for (String path : DOCUMENT) {
            router.get(path).handler(this::show);
            router.head(path).handler(this::show);
        }
    }

    private void readOnly(RoutingContext context) {
        HttpMethod method = context.request().method();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            context.next();
            return;
        }
        context.response().putHeader("Allow", "GET, HEAD");
        answers.refuse(
                context,
                GatewayRefusal.METHOD_NOT_ALLOWED,
                Map.of("method", method.name(), "path", context.normalizedPath()));
    }

    private void show(RoutingContext context) {
        boolean json = wantsJson(context);
        context.vertx()
                .executeBlocking(document::texts)
                .onSuccess(texts -> context.response()
                        .putHeader("Content-Type", json ? "application/json" : "application/yaml; charset=utf-8")
                        .putHeader("Vary", "Accept")
                        .putHeader("Cache-Control", "public, max-age=60")
                        .end(json ? texts.json() : texts.yaml()))
                .onFailure(failure -> {
                    LOG.error("The API document cannot be made", failure);
                    answers.refuse(context, GatewayRefusal.UNEXPECTED, Map.of());
                });
    }

    private static boolean wantsJson(RoutingContext context) {
        String format = context.request().getParam("format");
        if (format != null) {
            return format.equals("json");
        }
        String accept = context.request().getHeader("Accept");
        return accept != null && accept.contains("json");
    }
}
