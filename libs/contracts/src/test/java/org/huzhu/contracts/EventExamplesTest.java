package org.huzhu.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventExamplesTest {

    @ParameterizedTest
    @EnumSource
    void an_example_validates_reads_and_writes_back_equal(EventType type) throws IOException {
        List<Path> examples = Wire.examples(type);
        assertThat(examples).isNotEmpty();
        for (Path example : examples) {
            String json = Wire.text(example);
            assertThat(Wire.violations(type, json)).as("%s", example).isEmpty();
            ContractEvent event = Wire.JSON.readValue(json, type.recordClass());
            JsonNode written = Wire.read(Wire.JSON.writeValueAsString(event));
            assertThat(written).as("%s", example).isEqualTo(Wire.read(json));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_schema_names_every_component_of_the_record_and_no_other(EventType type) {
        Set<String> components = new HashSet<>();
        Arrays.stream(type.recordClass().getRecordComponents()).forEach(part -> components.add(part.getName()));
        Set<String> properties = new HashSet<>();
        Wire.schema(type).get("properties").fieldNames().forEachRemaining(properties::add);
        assertThat(properties).isEqualTo(components);
        assertThat(Wire.schema(type).get("$id").asText()).isEqualTo(type.schemaId());
        assertThat(Wire.schema(type).get("title").asText())
                .isEqualTo(type.recordClass().getSimpleName());
    }

    @ParameterizedTest
    @EnumSource
    void a_required_field_that_is_missing_is_refused_and_an_unknown_one_is_not(EventType type) {
        ObjectNode example =
                (ObjectNode) Wire.read(Wire.text(Wire.examples(type).get(0)));
        for (JsonNode required : Wire.schema(type).get("required")) {
            ObjectNode without = example.deepCopy();
            without.remove(required.asText());
            assertThat(Wire.violations(type, without.toString()))
                    .as("%s without %s", type, required)
                    .isNotEmpty();
        }
        ObjectNode later = example.deepCopy();
        later.put("aLaterField", true);
        assertThat(Wire.violations(type, later.toString())).isEmpty();
    }

    @Test
    void a_determination_from_before_its_deciders_were_told_is_read() throws IOException {
        ObjectNode older = (ObjectNode)
                Wire.read(Wire.text(Wire.examples(EventType.CLAIM_DETERMINED).get(0)));
        older.remove("deciders");
        assertThat(Wire.JSON.readValue(older.toString(), ClaimDetermined.class).deciders())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_wire_name_the_record_and_the_schema_find_each_other(EventType type) {
        assertThat(EventType.ofWireName(type.wireName())).contains(type);
        assertThat(EventType.ofRecord(type.recordClass())).isEqualTo(type);
        assertThat(type.wireName()).matches("org\\.huzhu\\.(enrollment|claims|payout)\\.[a-z-]+\\.v1");
        assertThat(Topics.ALL).contains(type.topic());
    }
}
