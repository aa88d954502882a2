package org.huzhu.terms.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The published JSON Schemas (2020-12), loaded from the class path once. */
public final class TermsSchema {

    /** The terms of a plan version. */
    public static final TermsSchema PLAN_TERMS = new TermsSchema("plan-terms.schema.json");

    /** A version of an illness catalogue. */
    public static final TermsSchema ILLNESS_CATALOGUE = new TermsSchema("illness-catalogue.schema.json");

    /** Cases to run against terms. */
    public static final TermsSchema PLAN_PREVIEW = new TermsSchema("plan-preview.schema.json");

    private static final Set<String> FRAMES = Set.of("allOf", "if", "then", "$ref");

    private final String text;
    private final Schema schema;

    private TermsSchema(String resource) {
        this.text = ClassPath.text(resource);
        this.schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .pathType(PathType.JSON_POINTER)
                                .formatAssertionsEnabled(true)
                                .locale(Locale.ENGLISH)
                                .build()))
                .getSchema(text, InputFormat.JSON);
    }

    /** Returns the schema as published. */
    public String text() {
        return text;
    }

    /** Returns every place that breaks the schema, in the order of the pointers. */
    public List<SchemaFault> faults(JsonNode json) {
        return schema.validate(json).stream()
                .filter(error -> !FRAMES.contains(error.getKeyword()))
                .map(TermsSchema::fault)
                .distinct()
                .sorted(Comparator.comparing(SchemaFault::pointer).thenComparing(SchemaFault::code))
                .toList();
    }

    private static SchemaFault fault(Error error) {
        String pointer = error.getInstanceLocation().toString();
        String keyword = error.getKeyword();
        Map<String, String> params = new HashMap<>();
        String property = error.getProperty();
        if (property != null) {
            params.put("name", property);
            if ("required".equals(keyword) || "additionalProperties".equals(keyword)) {
                pointer = pointer + "/" + property.replace("~", "~0").replace("/", "~1");
            }
        }
        JsonNode expected = error.getSchemaNode();
        if (expected != null && (expected.isValueNode() || "enum".equals(keyword))) {
            params.put("expected", expected.isTextual() ? expected.textValue() : expected.toString());
        }
        return new SchemaFault(pointer, "SCHEMA_" + snake(keyword), params);
    }

    private static String snake(String keyword) {
        return keyword.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }
}
