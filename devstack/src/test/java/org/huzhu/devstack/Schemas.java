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

    /** Returns what is wrong with a document; the {@code id}s of an older draft and the misspelt dialect are passed over. */
    static List<String> faults(JsonNode schema, JsonNode document) {
        ObjectNode known = schema.deepCopy();
        known.remove("$schema");
        dropIds(known);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(known.toString(), InputFormat.JSON)
                .validate(document.toString(), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static void dropIds(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("id").isTextual()) {
            object.remove("id");
        }
        node.forEach(Schemas::dropIds);
    }
}
