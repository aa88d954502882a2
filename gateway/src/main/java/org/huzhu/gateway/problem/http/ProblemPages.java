package org.huzhu.gateway.problem.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import org.huzhu.gateway.problem.GatewayRefusal;
import org.huzhu.gateway.problem.Language;
import org.huzhu.gateway.problem.ProblemCatalogue;

/** The pages behind the {@code type} of a problem: one for each code and one that lists them all. */
@Singleton
public final class ProblemPages {

    private final ProblemCatalogue catalogue;
    private final ProblemAnswers answers;

    ProblemPages(ProblemCatalogue catalogue, ProblemAnswers answers) {
        this.catalogue = catalogue;
        this.answers = answers;
    }

    void routes(@Observes Router router) {
        router.get("/problems").handler(this::list);
        router.get("/problems/:code").handler(this::show);
    }

    private void list(RoutingContext context) {
        StringBuilder rows = new StringBuilder();
        catalogue
                .entries()
                .forEach((slug, entry) -> rows.append("<tr><td><a href=\"/problems/%s\"><code>%s</code></a></td>"
                                .formatted(slug, escape(entry.code())))
                        .append("<td lang=\"zh\">%s</td><td lang=\"en\">%s</td><td>%s</td></tr>"
                                .formatted(
                                        escape(entry.in(Language.ZH).title()),
                                        escape(entry.in(Language.EN).title()),
                                        escape(entry.source()))));
        page(
                context,
                "错误目录 · Problem catalogue",
                "<h1>错误目录 <small>Problem catalogue</small></h1><table><thead><tr><th>code</th><th>中文</th>"
                        + "<th>English</th><th>part</th></tr></thead><tbody>" + rows + "</tbody></table>");
    }

    private void show(RoutingContext context) {
        String slug = String.valueOf(context.pathParam("code"));
        catalogue
                .find(slug)
                .ifPresentOrElse(
                        entry -> page(context, entry.code(), body(entry)),
                        () -> answers.refuse(
                                context, GatewayRefusal.NOT_FOUND, Map.of("path", context.normalizedPath())));
    }

    private static String body(ProblemCatalogue.Entry entry) {
        StringBuilder body = new StringBuilder("<p><a href=\"/problems\">← 错误目录 · Problem catalogue</a></p><h1><code>"
                + escape(entry.code()) + "</code></h1>");
        for (Language language : Language.values()) {
            ProblemCatalogue.Texts texts = entry.in(language);
            body.append("<section lang=\"%s\"><h2>%s</h2><p>%s</p></section>"
                    .formatted(language.tag(), escape(texts.title()), escape(texts.detail())));
        }
        return body.toString();
    }

    private static void page(RoutingContext context, String title, String body) {
        context.response()
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .end("<!doctype html><html lang=\"zh\"><head><meta charset=\"utf-8\"><title>" + escape(title)
                        + "</title><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
                        + "<link rel=\"stylesheet\" href=\"/portal/portal.css\"></head><body class=\"page\">"
                        + "<header><a class=\"brand\" href=\"/\">互助 <span>Huzhu API</span></a></header><main>" + body
                        + "</main></body></html>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
