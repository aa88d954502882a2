package org.huzhu.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Compares {@code docs/events.md} with the schemas; {@code -Dsnapshot.update} writes it. */
class EventCatalogueTest {

    private static final Path PAGE = Path.of("../../docs/events.md");

    @Test
    void the_page_of_events_is_up_to_date() throws IOException {
        String page = page();
        if (System.getProperty("snapshot.update") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("docs/events.md; -Dsnapshot.update writes it")
                .exists()
                .content()
                .isEqualTo(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Events

                Written by `EventCatalogueTest` from the schemas in `libs/contracts`; do not edit.

                Events travel over Kafka in CloudEvents 1.0 binary mode: attributes as headers (`ce_id`, `ce_source`, `ce_type`,
                `ce_subject`, `ce_time`, `ce_dataschema`, `ce_correlationid`, `ce_causationid`, `traceparent`), the data below as JSON.
                State topics are compacted and carry the whole state with its version; fact topics carry each fact once. Records
                that cannot be read go to `<topic>.dead` with the reason in the header `dead_reason`.

                | type | topic | kind | key |
                |---|---|---|---|
                """);
        for (EventType type : EventType.values()) {
            page.append("| [`%s`](#%s) | `%s` | %s | `%s` |%n"
                    .formatted(
                            type.wireName(),
                            type.recordClass().getSimpleName().toLowerCase(java.util.Locale.ROOT),
                            type.topic(),
                            Topics.COMPACTED.contains(type.topic()) ? "state" : "fact",
                            key(type)));
        }
        for (EventType type : EventType.values()) {
            JsonNode schema = Wire.schema(type);
            page.append("%n## %s%n%n%s%n%n`%s`, schema `%s`%n%n"
                    .formatted(
                            type.recordClass().getSimpleName(),
                            schema.get("description").asText(),
                            type.wireName(),
                            type.schemaId()));
            page.append("| field | type | | meaning |\n|---|---|---|---|\n");
            rows(page, "", schema);
        }
        return page.toString();
    }

    private static String key(EventType type) {
        return switch (type) {
            case PLAN_VERSION_PUBLISHED -> "planVersionId";
            case COVERAGE_CHANGED, COVERAGE_EXHAUSTED -> "coverageId";
            case MEMBER_UNIT_CHANGED -> "unitId";
            case OFFICE_CHANGED -> "officeId";
            case CONTRIBUTION_CONFIRMED -> "enrollmentId";
            case CLAIM_SUBMITTED,
                    CLAIM_DETERMINED,
                    CLAIM_REJECTED,
                    CLAIM_APPEALED,
                    CLAIM_WITHDRAWN,
                    OBLIGATION_PROGRESSED -> "claimId";
            case FUND_BALANCE_CHANGED -> "fundId";
        };
    }

    private static void rows(StringBuilder page, String prefix, JsonNode schema) {
        Set<String> required = new TreeSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        for (Map.Entry<String, JsonNode> field : schema.get("properties").properties()) {
            JsonNode type = field.getValue();
            String name = prefix + field.getKey();
            page.append("| `%s` | %s | %s | %s |%n"
                    .formatted(
                            name,
                            typeOf(type),
                            required.contains(field.getKey()) ? "" : "optional",
                            type.get("description").asText()));
            if (type.has("properties")) {
                rows(page, name + ".", type);
            } else if (type.path("items").has("properties")) {
                rows(page, name + "[].", type.get("items"));
            }
        }
    }

    private static String typeOf(JsonNode type) {
        if (type.has("format")) {
            return type.get("format").asText();
        }
        return type.has("pattern") ? "amount" : type.get("type").asText();
    }
}
