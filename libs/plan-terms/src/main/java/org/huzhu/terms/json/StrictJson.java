package org.huzhu.terms.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;

/** Reads JSON without leniency: no duplicate names, nothing after the end, bounded depth and length. */
public final class StrictJson {

    /** Longest document that is read, in characters. */
    public static final int LENGTH_MAX = 1 << 20;

    private static final int DEPTH_MAX = 64;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH_MAX)
                            .maxDocumentLength(LENGTH_MAX)
                            .maxNumberLength(40)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private StrictJson() {}

    /**
     * Reads a document.
     *
     * @throws Refused with {@link JsonRefusal.JSON_MALFORMED} naming line and column
     */
    public static JsonNode read(String json) {
        try {
            return present(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw malformed(e);
        }
    }

    /**
     * Reads a document from UTF-8 bytes.
     *
     * @throws Refused with {@link JsonRefusal.JSON_MALFORMED} naming line and column
     */
    public static JsonNode read(byte[] json) {
        try {
            return present(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw new Refused(JsonRefusal.JSON_MALFORMED, List.of(Fault.at("", "JSON_MALFORMED")));
        }
    }

    private static JsonNode present(JsonNode node) {
        if (node.isMissingNode()) {
            throw new Refused(JsonRefusal.JSON_MALFORMED, List.of(Fault.at("", "JSON_EMPTY")));
        }
        return node;
    }

    private static Refused malformed(JsonProcessingException e) {
        var location = e.getLocation();
        Map<String, Object> where =
                location == null ? Map.of() : Map.of("line", location.getLineNr(), "column", location.getColumnNr());
        return new Refused(JsonRefusal.JSON_MALFORMED, List.of(Fault.at("", "JSON_MALFORMED", where)));
    }
}
