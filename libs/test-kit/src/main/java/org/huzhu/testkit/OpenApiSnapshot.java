package org.huzhu.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;

/** Compares a service's OpenAPI document with the committed one; {@code -Dsnapshot.update} writes it instead. */
public final class OpenApiSnapshot {

    private OpenApiSnapshot() {}

    /**
     * Compares with a file of the module, such as {@code openapi/claims-v1.yaml}.
     *
     * @throws AssertionError when they differ
     */
    public static void verify(String file) {
        String present = Management.given()
                .accept("application/yaml")
                .get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        compare(Path.of(file), present.replaceAll("(?m)^servers:\\n(?:[- ].*\\n)+", ""));
    }

    /**
     * Requires an example at every JSON request and at every JSON answer with 200 or 201; the kit shows those in {@code
     * META-INF/openapi-examples/<operationId>.request.json} and {@code .response.json}.
     *
     * @throws AssertionError when one lacks
     */
    public static void verifyExamples() {
        JsonNode document = read(Management.given()
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        List<String> lacking = new ArrayList<>();
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                String name = operation.path("operationId").asText();
                if (lacksExample(operation.path("requestBody"))) {
                    lacking.add(name + ".request.json");
                }
                JsonNode answers = operation.path("responses");
                if (lacksExample(answers.path("200")) || lacksExample(answers.path("201"))) {
                    lacking.add(name + ".response.json");
                }
            }
        }
        Assertions.assertThat(lacking).as("examples that lack").isEmpty();
    }

    private static boolean lacksExample(JsonNode message) {
        JsonNode body = message.path("content").path("application/json");
        return body.isObject() && !body.has("example") && !body.has("examples");
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /** Compares a generated text with a committed file; {@code -Dsnapshot.update} writes it instead. */
    static void compare(Path file, String present) {
        try {
            if (System.getProperty("snapshot.update") != null || !Files.exists(file)) {
                Path folder = file.toAbsolutePath().getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                Files.writeString(file, present, StandardCharsets.UTF_8);
                return;
            }
            Assertions.assertThat(present)
                    .as("%s is out of date; -Dsnapshot.update writes it", file)
                    .isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
