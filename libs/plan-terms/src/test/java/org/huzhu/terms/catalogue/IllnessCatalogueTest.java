package org.huzhu.terms.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.terms.ShippedCatalogue;
import org.huzhu.terms.json.Place;
import org.huzhu.terms.json.StrictJson;
import org.huzhu.terms.schema.ClassPath;
import org.junit.jupiter.api.Test;

class IllnessCatalogueTest {

    private static final IllnessCatalogues SHIPPED = ShippedCatalogue.load().illnesses();

    @Test
    void a_range_of_categories_is_written_out() {
        assertThat(CodeRange.prefixes("B15-B19")).containsExactly("B15", "B16", "B17", "B18", "B19");
        assertThat(CodeRange.prefixes("A98-B01")).containsExactly("A98", "A99", "B00", "B01");
        assertThat(CodeRange.prefixes("C79.6")).containsExactly("C79.6");
        assertThatThrownBy(() -> CodeRange.prefixes("B19-B15")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void codes_of_groups_and_conditions_are_unique_and_lists_name_known_groups() {
        for (IllnessCatalogue catalogue : SHIPPED.all()) {
            Set<String> conditions = new HashSet<>();
            catalogue
                    .groups()
                    .values()
                    .forEach(group -> group.conditions()
                            .forEach(condition -> assertThat(conditions.add(condition.code()))
                                    .as(condition.code())
                                    .isTrue()));
            catalogue
                    .lists()
                    .values()
                    .forEach(groups -> assertThat(catalogue.groups().keySet()).containsAll(groups));
            Set<String> listed = new HashSet<>();
            catalogue.lists().values().forEach(listed::addAll);
            assertThat(listed).isEqualTo(catalogue.groups().keySet());
        }
    }

    @Test
    void time_conditions_are_conditions_of_their_group() {
        for (IllnessCatalogue catalogue : SHIPPED.all()) {
            for (IllnessGroup group : catalogue.groups().values()) {
                group.waiting()
                        .ifPresent(wait -> assertThat(group.conditions())
                                .extracting(IllnessGroup.Condition::code)
                                .contains(wait.condition()));
            }
        }
    }

    @Test
    void a_selection_takes_lists_and_groups_less_the_exceptions_in_catalogue_order() {
        // Given
        IllnessCatalogue catalogue = SHIPPED.all().getFirst();
        Place selection = Place.root(
                StrictJson.read("{\"lists\":[\"mild\"],\"groups\":[\"SI28\",\"SI01\"],\"except\":[\"MI02\"]}"));
        // Then
        assertThat(catalogue.select(selection))
                .extracting(IllnessGroup::code)
                .containsExactly("SI01", "SI28", "MI01", "MI03");
    }

    @Test
    void conditions_and_groups_have_words() {
        assertThat(SHIPPED.condition("BREAST_PRIMARY").orElseThrow().zh()).isEqualTo("病理报告载明原发浸润性癌");
        assertThat(SHIPPED.groupName("SI01").orElseThrow().en()).isEqualTo("Malignant tumour, severe");
        assertThat(SHIPPED.condition("NO_SUCH")).isEmpty();
    }

    @Test
    void a_bad_catalogue_is_refused_with_every_fault_by_its_place() throws Exception {
        // Given
        ObjectNode json = (ObjectNode) new ObjectMapper().readTree(ClassPath.text("catalogue/women-illness-8.1.json"));
        ArrayNode groups = (ArrayNode) json.get("groups");
        ((ObjectNode) groups.get(0)).put("grade", "DREADFUL");
        ((ObjectNode) groups.get(1)).remove("diagnoses");
        ((ObjectNode) groups.get(2).get("diagnoses")).putArray("include").add("c52");
        // Then
        assertThatThrownBy(() -> IllnessCatalogue.parse(json.toString()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.code() + " " + fault.pointer())
                                .isEqualTo(List.of(
                                        "SCHEMA_ENUM /groups/0/grade",
                                        "SCHEMA_REQUIRED /groups/1/diagnoses",
                                        "SCHEMA_PATTERN /groups/2/diagnoses/include/0")));
    }
}
