package org.huzhu.gateway.apidocs.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huzhu.gateway.apidocs.MergedOpenApi;
import org.jspecify.annotations.Nullable;

/** The merged document as text; made at the first request, for its making costs more than a quick start allows. */
@Singleton
public final class ApiDocument {

    private static final List<String> SERVICES = List.of("enrollment", "claims", "payout");
    private static final ObjectMapper YAML = new YAMLMapper(new YAMLFactory()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS));
    private static final ObjectMapper JSON = new JsonMapper();

    private @Nullable Texts texts;

    /** The document in both notations. */
    public synchronized Texts texts() {
        Texts known = texts;
        if (known == null) {
            known = make();
            texts = known;
        }
        return known;
    }

    private static Texts make() {
        ObjectNode frame = read("openapi/gateway-v1.yaml");
        if (frame == null) {
            throw new IllegalStateException("The gateway's own API document is missing");
        }
        Map<String, ObjectNode> parts = new LinkedHashMap<>();
        for (String service : SERVICES) {
            ObjectNode part = read("openapi/" + service + "-v1.yaml");
            if (part != null) {
                parts.put(service, part);
            }
        }
        ObjectNode merged = MergedOpenApi.merge(frame, parts);
        try {
            return new Texts(
                    YAML.writeValueAsString(merged),
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(merged));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The merged API document cannot be written", e);
        }
    }

    private static @Nullable ObjectNode read(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return in == null ? null : (ObjectNode) YAML.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }

    /** The same document twice. */
    public record Texts(String yaml, String json) {}
}
