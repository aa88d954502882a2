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

    /** Returns what is wrong with a document; the schema's {@code id}s, a keyword of an older draft, is passed over. */
    static List<String> faults(JsonNode schema, JsonNode document) {
        ObjectNode known = schema.deepCopy();
        known.remove("id");
        known.path("definitions").forEach(definition -> ((ObjectNode) definition).remove("id"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                .getSchema(known.toString(), InputFormat.JSON)
                .validate(document.toString(), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
