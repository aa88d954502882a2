package org.huzhu.gateway.apidocs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergedOpenApiTest {

    private static final String FRAME = """
            openapi: 3.1.0
            info: {title: One, version: "1"}
            paths:
              /own: {get: {operationId: own, security: [], responses: {"200": {description: ok}}}}
            components:
              securitySchemes: {bearerAuth: {type: http, scheme: bearer}}
              schemas: {Problem: {type: object, title: ours}}
            """;
    private static final String A = """
            openapi: 3.1.0
            tags: [{name: A}]
            paths:
              /a:
                get:
                  operationId: list
                  tags: [A]
                  security: [{SecurityScheme: [x]}]
                  responses:
                    "200": {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}}
            components:
              securitySchemes: {SecurityScheme: {type: openIdConnect}}
              schemas:
                Page: {type: object, title: of a}
                Same: {type: string}
                Problem: {type: object, title: theirs}
            """;
    private static final String B = """
            openapi: 3.1.0
            paths:
              /audit/{service}/entries:
                get:
                  operationId: entries
                  parameters: [{name: service, in: path}, {name: limit, in: query}]
                  responses: {"200": {description: ok}}
              /b:
                get:
                  operationId: list
                  responses:
                    "200": {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}}
                    default: {description: own words}
            components:
              schemas:
                Page: {type: object, title: of b, properties: {next: {$ref: '#/components/schemas/Page'}}}
                Same: {type: string}
            """;

    private static ObjectNode yaml(String text) throws Exception {
        return (ObjectNode) new YAMLMapper().readTree(text);
    }

    private static ObjectNode merged() throws Exception {
        Map<String, ObjectNode> parts = new LinkedHashMap<>();
        parts.put("alpha", yaml(A));
        parts.put("beta", yaml(B));
        return MergedOpenApi.merge(yaml(FRAME), parts);
    }

    @Test
    void one_name_with_two_meanings_becomes_two_names_and_references_follow() throws Exception {
        ObjectNode document = merged();
        assertThat(document.at("/components/schemas/Page/title").asText()).isEqualTo("of a");
        assertThat(document.at("/components/schemas/BetaPage/title").asText()).isEqualTo("of b");
        assertThat(document.at("/paths/~1b/get/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/BetaPage");
        assertThat(document.at("/components/schemas/BetaPage/properties/next/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/BetaPage");
        assertThat(document.at("/paths/~1a/get/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Page");
        assertThat(document.at("/components/schemas").has("BetaSame")).isFalse();
    }

    @Test
    void there_is_one_way_to_authenticate_and_one_shape_of_problems() throws Exception {
        ObjectNode document = merged();
        assertThat(document.at("/components/securitySchemes").toString())
                .isEqualTo("{\"bearerAuth\":{\"type\":\"http\",\"scheme\":\"bearer\"}}");
        assertThat(document.at("/paths/~1a/get/security").toString()).isEqualTo("[{\"bearerAuth\":[]}]");
        assertThat(document.at("/paths/~1own/get/security").toString()).isEqualTo("[]");
        assertThat(document.at("/components/schemas/Problem/title").asText()).isEqualTo("ours");
        assertThat(document.at("/paths/~1a/get/responses/default/content/application~1problem+json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(document.at("/paths/~1b/get/responses/default/description").asText())
                .isEqualTo("own words");
    }

    @Test
    void a_path_that_names_its_service_gets_the_name_of_the_part() throws Exception {
        ObjectNode document = merged();
        assertThat(document.at("/paths/~1audit~1beta~1entries/get/parameters").toString())
                .isEqualTo("[{\"name\":\"limit\",\"in\":\"query\"}]");
    }

    @Test
    void operation_ids_stay_unique() throws Exception {
        ObjectNode document = merged();
        assertThat(document.at("/paths/~1a/get/operationId").asText()).isEqualTo("list");
        assertThat(document.at("/paths/~1b/get/operationId").asText()).isEqualTo("betaList");
    }

    @Test
    void two_parts_that_claim_one_operation_stop_the_merge() throws Exception {
        ObjectNode frame = yaml(FRAME);
        Map<String, ObjectNode> parts = new LinkedHashMap<>();
        parts.put("alpha", yaml(A));
        parts.put("beta", yaml(A));
        assertThatThrownBy(() -> MergedOpenApi.merge(frame, parts))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Two parts claim get /a; one of them is beta");
    }
}
