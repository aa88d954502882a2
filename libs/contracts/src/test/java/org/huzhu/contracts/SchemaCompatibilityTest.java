package org.huzhu.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A schema may grow optional fields against its released form; nothing may go, change its type or become stricter. */
class SchemaCompatibilityTest {

    @ParameterizedTest
    @EnumSource
    void nothing_released_is_removed_retyped_or_made_stricter(EventType type) {
        String released = Wire.text(
                Wire.RESOURCES.resolve("released").resolve(type.schemaResource().replace("schemas/", "")));
        assertThat(breaks("", Wire.read(released), Wire.schema(type))).isEmpty();
    }

    @Test
    void the_comparison_sees_what_breaks_readers() {
        ObjectNode released = (ObjectNode) Wire.schema(EventType.CLAIM_DETERMINED);
        ObjectNode removed = released.deepCopy();
        ((ObjectNode) removed.at("/properties")).remove("claimNumber");
        assertThat(breaks("", released, removed)).containsExactly("/claimNumber was removed");

        ObjectNode retyped = released.deepCopy();
        ((ObjectNode) retyped.at("/properties/lines/items/properties/amount")).put("type", "number");
        assertThat(breaks("", released, retyped)).containsExactly("/lines/amount changed its type");

        ObjectNode optional = released.deepCopy();
        optional.putArray("required");
        assertThat(breaks("", released, optional)).contains("/claimId is no longer always there");

        ObjectNode grown = released.deepCopy();
        ((ObjectNode) grown.at("/properties")).putObject("later").put("type", "string");
        assertThat(breaks("", released, grown)).isEmpty();
    }

    private static List<String> breaks(String place, JsonNode released, JsonNode present) {
        List<String> found = new ArrayList<>();
        for (String keyword : List.of("type", "format", "pattern")) {
            if (!released.path(keyword).equals(present.path(keyword))) {
                found.add(place + " changed its " + keyword);
            }
        }
        Set<String> always = texts(present.path("required"));
        for (String name : texts(released.path("required"))) {
            if (released.path("properties").has(name)
                    && present.path("properties").has(name)
                    && !always.contains(name)) {
                found.add(place + "/" + name + " is no longer always there");
            }
        }
        for (Map.Entry<String, JsonNode> field : released.path("properties").properties()) {
            JsonNode now = present.path("properties").path(field.getKey());
            if (now.isMissingNode()) {
                found.add(place + "/" + field.getKey() + " was removed");
            } else {
                found.addAll(breaks(place + "/" + field.getKey(), field.getValue(), now));
            }
        }
        if (released.has("items")) {
            found.addAll(breaks(place, released.get("items"), present.path("items")));
        }
        return found;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
