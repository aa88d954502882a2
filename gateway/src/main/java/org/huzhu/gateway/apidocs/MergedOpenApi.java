package org.huzhu.gateway.apidocs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Merges the documents of several parts into one.
 *
 * <p>Two components of one name and one meaning become one; of one name and two meanings, the later is renamed after
 * its part and every reference to it follows. Two parts that claim one operation are a mistake and stop the merge.
 */
public final class MergedOpenApi {

    static final String SCHEME = "bearerAuth";
    private static final Set<String> VERBS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final String SERVICE = "{service}";
    private static final String PROBLEM = "#/components/schemas/Problem";

    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private final ObjectNode document;
    private final Map<String, JsonNode> paths = new TreeMap<>();
    private final Map<String, ObjectNode> tags = new TreeMap<>();
    private final Map<String, Map<String, JsonNode>> components = new TreeMap<>();
    private final Set<String> operationIds = new HashSet<>();

    private MergedOpenApi(ObjectNode frame) {
        this.document = frame.deepCopy();
    }

    /**
     * Makes the one document.
     *
     * @param frame the gateway's own document: its info, servers, security scheme, problem schema and operations
     * @param parts the services' documents by name, in the order in which their operations shall stand
     * @throws IllegalStateException if two parts claim one operation
     */
    public static ObjectNode merge(ObjectNode frame, Map<String, ObjectNode> parts) {
        MergedOpenApi merged = new MergedOpenApi(frame);
        merged.add("gateway", frame.deepCopy());
        parts.forEach((name, part) -> merged.add(name, part.deepCopy()));
        return merged.finish();
    }

    private void add(String part, ObjectNode source) {
        Names names = new Names();
        for (Map.Entry<String, JsonNode> section : source.path("components").properties()) {
            if (section.getKey().equals("securitySchemes") && !part.equals("gateway")) {
                continue;
            }
            for (Map.Entry<String, JsonNode> component : section.getValue().properties()) {
                names.choose(part, section.getKey(), component.getKey(), component.getValue());
            }
        }
        names.rewrite(source);
        for (Map.Entry<String, JsonNode> section : source.path("components").properties()) {
            if (section.getKey().equals("securitySchemes") && !part.equals("gateway")) {
                continue;
            }
            Map<String, JsonNode> target = components.computeIfAbsent(section.getKey(), key -> new TreeMap<>());
            section.getValue()
                    .properties()
                    .forEach(component ->
                            target.putIfAbsent(names.of(section.getKey(), component.getKey()), component.getValue()));
        }
        source.path("tags").forEach(tag -> tags.putIfAbsent(tag.path("name").asText(), (ObjectNode) tag));
        source.path("paths").properties().forEach(path -> {
            ObjectNode item = (ObjectNode) path.getValue();
            if (path.getKey().contains(SERVICE)) {
                dropServiceParameter(item);
            }
            addPath(part, path.getKey().replace(SERVICE, part), item);
        });
    }

    /** A path that is the same in every part but for its name, such as the audit log's, has that name in the document. */
    private static void dropServiceParameter(JsonNode node) {
        if (node.path("parameters") instanceof ArrayNode parameters) {
            for (int i = parameters.size() - 1; i >= 0; i--) {
                if (parameters.get(i).path("name").asText().equals("service")) {
                    parameters.remove(i);
                }
            }
        }
        node.forEach(MergedOpenApi::dropServiceParameter);
    }

    private void addPath(String part, String path, ObjectNode item) {
        for (Map.Entry<String, JsonNode> entry : item.properties()) {
            if (VERBS.contains(entry.getKey())) {
                complete(part, (ObjectNode) entry.getValue());
            }
        }
        JsonNode known = paths.get(path);
        if (known == null) {
            paths.put(path, item);
            return;
        }
        for (Map.Entry<String, JsonNode> entry : item.properties()) {
            if (known.has(entry.getKey()) && VERBS.contains(entry.getKey())) {
                throw new IllegalStateException(
                        "Two parts claim " + entry.getKey() + " " + path + "; one of them is " + part);
            }
            ((ObjectNode) known).set(entry.getKey(), entry.getValue());
        }
    }

    /** Gives an operation a unique id, the one security scheme and the shape of its problems. */
    private void complete(String part, ObjectNode operation) {
        String id = operation.path("operationId").asText("");
        if (!id.isEmpty() && !operationIds.add(id)) {
            String unique = part + capitalised(id);
            operationIds.add(unique);
            operation.put("operationId", unique);
        }
        if (!operation.path("security").isArray() || !operation.path("security").isEmpty()) {
            operation.set("security", security());
        }
        ObjectNode responses = operation.withObject("/responses");
        if (!responses.has("default")) {
            ObjectNode fallback = responses.putObject("default");
            fallback.put("description", "A problem: the request was refused or could not be carried out");
            fallback.withObject("/content")
                    .putObject("application/problem+json")
                    .putObject("schema")
                    .put("$ref", PROBLEM);
        }
    }

    private ObjectNode finish() {
        document.remove("paths");
        document.remove("components");
        document.remove("tags");
        ArrayNode tagList = document.putArray("tags");
        tags.values().forEach(tagList::add);
        document.set("security", security());
        ObjectNode pathNode = document.putObject("paths");
        paths.forEach(pathNode::set);
        ObjectNode componentNode = document.putObject("components");
        components.forEach((section, entries) -> {
            ObjectNode sectionNode = componentNode.putObject(section);
            entries.forEach(sectionNode::set);
        });
        return document;
    }

    private ArrayNode security() {
        ArrayNode security = nodes.arrayNode();
        security.addObject().putArray(SCHEME);
        return security;
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** The names that one part's components get in the one document. */
    private final class Names {
        private final Map<String, String> renamed = new TreeMap<>();

        void choose(String part, String section, String name, JsonNode value) {
            JsonNode known = components.getOrDefault(section, Map.of()).get(name);
            if (known != null && !known.equals(value) && !isProblem(section, name)) {
                renamed.put(reference(section, name), capitalised(part) + name);
            }
        }

        /** Every part describes problems; the gateway's description holds for all. */
        private boolean isProblem(String section, String name) {
            return section.equals("schemas") && (name.equals("Problem") || name.equals("ProblemPlace"));
        }

        String of(String section, String name) {
            return renamed.getOrDefault(reference(section, name), name);
        }

        void rewrite(JsonNode node) {
            if (renamed.isEmpty()) {
                return;
            }
            if (node instanceof ObjectNode object) {
                String target = renamedTarget(object.path("$ref").asText(null));
                if (target != null) {
                    object.put("$ref", target);
                }
                object.forEach(this::rewrite);
            } else if (node.isArray()) {
                node.forEach(this::rewrite);
            }
        }

        private @Nullable String renamedTarget(@Nullable String reference) {
            if (reference == null) {
                return null;
            }
            String name = renamed.get(reference);
            return name == null ? null : reference.substring(0, reference.lastIndexOf('/') + 1) + name;
        }

        private String reference(String section, String name) {
            return "#/components/" + section + "/" + name;
        }
    }
}
