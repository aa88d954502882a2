package org.huzhu.kit.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Shows the examples that a service commits as {@code META-INF/openapi-examples/<operationId>.request.json} and
 * {@code <operationId>.response.json}; the latter stands at every successful answer in JSON. An example that stands in the
 * annotations wins.
 */
final class ApiExamples {
    private static final String FOLDER = "META-INF/openapi-examples/";
    private static final String JSON = "application/json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ApiExamples() {}

    static void attach(Operation operation) {
        if (operation.getRequestBody() != null) {
            show(operation.getRequestBody().getContent(), operation.getOperationId() + ".request.json");
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                show(response.getContent(), operation.getOperationId() + ".response.json");
            }
        });
    }

    private static void show(@Nullable Content content, String file) {
        MediaType body = content == null ? null : content.getMediaType(JSON);
        if (body != null && body.getExample() == null && body.getExamples() == null) {
            read(file).ifPresent(body::setExample);
        }
    }

    private static Optional<Object> read(String file) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream text = loader.getResourceAsStream(FOLDER + file)) {
            return text == null ? Optional.empty() : Optional.of(MAPPER.readValue(text, Object.class));
        } catch (IOException malformed) {
            throw new UncheckedIOException("The example " + file + " cannot be read", malformed);
        }
    }
}
