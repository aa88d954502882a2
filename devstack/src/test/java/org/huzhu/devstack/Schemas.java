package org.huzhu.devstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** JSON Schema validation for the tests. */
final class Schemas {

    private Schemas() {}

    /** Returns what is wrong with a document; what Compose means by {@code id} and {@code duration} is its own. */
    static List<String> faults(JsonNode schema, JsonNode document) {
        ObjectNode known = schema.deepCopy();
        known.remove(List.of("$schema", "$id")); // a name that is no address
        dropWhatIsNoKeyword(known);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(known.toString(), InputFormat.JSON)
                .validate(document.toString(), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static void dropWhatIsNoKeyword(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("id").isTextual()) {
                object.remove("id");
            }
            if (object.path("format").asText().equals("duration")) {
                object.remove("format");
            }
        }
        node.forEach(Schemas::dropWhatIsNoKeyword);
    }
}
