package org.huzhu.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huzhu.gateway.problem.Language;
import org.huzhu.gateway.problem.ProblemCatalogue;
import org.huzhu.gateway.route.RouteTable;
import org.huzhu.gateway.route.Upstream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Doubles.class)
class PortalTest {

    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private static JsonNode document() throws Exception {
        String json = given().get("/openapi?format=json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .asString();
        return new ObjectMapper().readTree(json);
    }

    @Test
    void the_document_is_served_at_both_places_in_both_notations() throws Exception {
        String yaml = given().get("/openapi")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .extract()
                .asString();
        assertThat(yaml).startsWith("openapi: 3.1.0\n");
        JsonNode document = document();
        assertThat(new YAMLMapper().readTree(yaml)).isEqualTo(document);
        assertThat(new ObjectMapper()
                        .readTree(given().accept("application/json")
                                .get("/api/v1/openapi")
                                .asString()))
                .isEqualTo(document);
        given().head("/openapi").then().statusCode(200);
    }

    @Test
    void the_document_holds_every_operation_of_every_service() throws Exception {
        JsonNode paths = document().path("paths");
        for (Upstream upstream : Upstream.values()) {
            Path committed =
                    Path.of("..", upstream.wireName() + "-service", "openapi", upstream.wireName() + "-v1.yaml");
            if (!Files.exists(committed)) {
                continue;
            }
            JsonNode part = new YAMLMapper().readTree(committed.toFile());
            for (Map.Entry<String, JsonNode> path : part.path("paths").properties()) {
                String name = path.getKey().replace("{service}", upstream.wireName());
                for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
                    assertThat(paths.path(name).has(verb.getKey()))
                            .as("%s %s", verb.getKey(), name)
                            .isTrue();
                }
                assertThat(RouteTable.ofTheApi().find(name.replaceAll("\\{[^}]+}", "1")))
                        .as("route of %s", name)
                        .hasValueSatisfying(
                                route -> assertThat(route.upstream()).isEqualTo(upstream));
            }
        }
        assertThat(paths.has("/api/v1/openapi")).isTrue();
        assertThat(paths.has("/api/v1/business-time")).isTrue();
    }

    @Test
    void the_document_is_whole() throws Exception {
        JsonNode document = document();
        Set<String> operationIds = new HashSet<>();
        List<String> faults = new ArrayList<>();
        Set<String> tags = new TreeSet<>();
        document.path("tags").forEach(tag -> tags.add(tag.path("name").asText()));
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> {
                    if (!VERBS.contains(verb.getKey())) {
                        return;
                    }
                    String place = verb.getKey() + " " + path.getKey();
                    JsonNode operation = verb.getValue();
                    if (!operationIds.add(operation.path("operationId").asText(""))) {
                        faults.add(place + ": operationId twice or missing");
                    }
                    if (operation.path("summary").asText("").isEmpty()) {
                        faults.add(place + ": no summary");
                    }
                    if (!operation.path("responses").has("default")) {
                        faults.add(place + ": says nothing of problems");
                    }
                    operation.path("tags").forEach(tag -> {
                        if (!tags.contains(tag.asText())) {
                            faults.add(place + ": unknown tag " + tag.asText());
                        }
                    });
                    Matcher parameter = Pattern.compile("\\{([^}]+)}").matcher(path.getKey());
                    while (parameter.find()) {
                        if (!names(document, operation, path.getValue()).contains(parameter.group(1))) {
                            faults.add(place + ": path parameter " + parameter.group(1) + " not described");
                        }
                    }
                }));
        for (String reference : references(document)) {
            if (document.at(reference.substring(1)).isMissingNode()) {
                faults.add("dangling " + reference);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(document.at("/components/securitySchemes/bearerAuth/scheme").asText())
                .isEqualTo("bearer");
        assertThat(document.at("/components/securitySchemes").size()).isEqualTo(1);
        assertThat(document.at("/components/schemas/Problem/required").toString())
                .isEqualTo("[\"type\",\"title\",\"status\",\"code\"]");
    }

    private static Set<String> names(JsonNode document, JsonNode operation, JsonNode item) {
        Set<String> names = new HashSet<>();
        for (JsonNode holder : List.of(operation, item)) {
            holder.path("parameters").forEach(parameter -> {
                JsonNode resolved = parameter.has("$ref")
                        ? document.at(parameter.path("$ref").asText().substring(1))
                        : parameter;
                if (resolved.path("in").asText().equals("path")) {
                    names.add(resolved.path("name").asText());
                }
            });
        }
        return names;
    }

    private static Set<String> references(JsonNode node) {
        Set<String> found = new TreeSet<>();
        if (node.path("$ref").isTextual()) {
            found.add(node.path("$ref").asText());
        }
        node.forEach(child -> found.addAll(references(child)));
        return found;
    }

    @Test
    void the_reference_page_is_served_with_everything_it_needs() {
        String page = given().get("/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .extract()
                .asString();
        assertThat(page).contains("职工互助保障").doesNotContain("https://").doesNotContain("http://");
        Matcher link = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"").matcher(page);
        int links = 0;
        while (link.find()) {
            Response answer = given().get(link.group(1).replace("&amp;", "&"));
            assertThat(answer.statusCode()).as(link.group(1)).isEqualTo(200);
            links++;
        }
        assertThat(links).isGreaterThanOrEqualTo(8);
    }

    @Test
    void every_code_has_a_page_in_both_languages() {
        ProblemCatalogue catalogue = ProblemCatalogue.fromClassPath();
        assertThat(catalogue.entries()).containsKeys("body-too-large", "service-timeout", "idempotency-key-missing");
        catalogue.entries().forEach((slug, entry) -> {
            for (Language language : Language.values()) {
                assertThat(entry.in(language).title())
                        .as("%s %s", slug, language)
                        .isNotBlank()
                        .isNotEqualTo(entry.code());
            }
        });
        given().get("/problems/body-too-large")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("lang=\"zh\""))
                .body(containsString("Body too large"));
        given().get("/problems").then().statusCode(200).body(containsString("SERVICE_TIMEOUT"));
        given().get("/problems/no-such-code").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        given().get("/problems/%3Cscript%3E").then().statusCode(404).body(not(containsString("<script>alert")));
    }

    @Test
    void health_and_figures_are_there() {
        Management.given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        Management.given()
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'routing' }.data.claims", equalTo("UP"));
        given().header("Authorization", Tokens.bearer("worker"))
                .get("/api/v1/claims/0195d9a2-0000-7000-8000-000000000001")
                .then()
                .statusCode(200);
        Management.given()
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("http_server_requests_seconds_count"))
                .body(containsString("uri=\"claims\""))
                .body(not(containsString("0195d9a2")));
        assertThat(Management.given().get("/q/metrics").asByteArray()).hasSizeLessThan(60_000);
    }

    @Test
    void the_public_port_shows_nothing_of_operations() {
        for (String path : List.of(
                "/q",
                "/q/",
                "/q/health",
                "/q/health/live",
                "/q/health/ready",
                "/q/health/well",
                "/q/metrics",
                "/q/openapi",
                "/q/dev-ui",
                "/%71/metrics",
                "/api/../q/metrics")) {
            for (String bearer : List.of("", Tokens.bearer("operations"), Tokens.bearer("province-admin"))) {
                given().header("Authorization", bearer)
                        .urlEncodingEnabled(false)
                        .get(path)
                        .then()
                        .statusCode(404)
                        .body("code", equalTo("NOT_FOUND"));
            }
        }
        given().get("/openapi").then().statusCode(200);
        given().get("/api/v1/openapi").then().statusCode(200);
    }
}
