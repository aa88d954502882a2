package org.huzhu.devstack.simulator;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;

/** The one JSON mapper of this JVM. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns a writer that holds no more than what it is given. */
    static JsonGenerator writer(OutputStream out) throws IOException {
        return MAPPER.createGenerator(out);
    }

    /** Reads an object. */
    static ObjectNode object(byte[] body) {
        try {
            JsonNode tree = MAPPER.readTree(body);
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw new BadRequest("a JSON object is expected");
        } catch (IOException malformed) {
            throw new BadRequest("the body is no JSON: "
                    + String.valueOf(malformed.getMessage()).lines().findFirst().orElse(""));
        }
    }
}
