package org.huzhu.terms.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.terms.json.Digest;
import org.huzhu.terms.json.Place;
import org.huzhu.terms.json.StrictJson;
import org.huzhu.terms.schema.SchemaFault;
import org.huzhu.terms.schema.TermsRefusal;
import org.huzhu.terms.schema.TermsSchema;
import org.huzhu.terms.schema.Text;

/**
 * One version of an illness catalogue.
 *
 * @param reference its code and version
 * @param name what people read
 * @param groups the groups by code, in order
 * @param lists named lists of group codes
 * @param digest SHA-256 of its canonical JSON
 */
public record IllnessCatalogue(
        CatalogueReference reference,
        Text name,
        Map<String, IllnessGroup> groups,
        Map<String, List<String>> lists,
        Digest digest) {

    /**
     * Reads a catalogue.
     *
     * @throws Refused with {@code JSON_MALFORMED}, or {@link TermsRefusal#CATALOGUE_NOT_VALID} naming each fault
     */
    public static IllnessCatalogue parse(String json) {
        JsonNode tree = StrictJson.read(json);
        List<SchemaFault> faults = TermsSchema.ILLNESS_CATALOGUE.faults(tree);
        if (!faults.isEmpty()) {
            throw new Refused(
                    TermsRefusal.CATALOGUE_NOT_VALID,
                    faults.stream().map(SchemaFault::toFault).toList());
        }
        return at(tree);
    }

    /** Reads a catalogue that was valid when it was stored; today's schema is not asked. */
    public static IllnessCatalogue stored(String json) {
        return at(StrictJson.read(json));
    }

    private static IllnessCatalogue at(JsonNode tree) {
        Place root = Place.root(tree);
        Map<String, IllnessGroup> groups = new LinkedHashMap<>();
        for (Place item : root.at("groups").items()) {
            IllnessGroup group = group(item);
            groups.put(group.code(), group);
        }
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (Place item : root.at("lists").items()) {
            lists.put(item.at("code").getText(), item.at("groups").asTexts());
        }
        return new IllnessCatalogue(
                CatalogueReference.at(root), Text.at(root.at("name")), groups, lists, Digest.ofJson(tree));
    }

    /**
     * Finds the groups that terms select, in the catalogue's order.
     *
     * @param selection the place with {@code lists}, {@code groups} and {@code except}
     * @return the groups; names the catalogue does not know are left out
     */
    public List<IllnessGroup> select(Place selection) {
        Set<String> chosen = new LinkedHashSet<>();
        for (String list : selection.at("lists").asTexts()) {
            chosen.addAll(lists.getOrDefault(list, List.of()));
        }
        chosen.addAll(selection.at("groups").asTexts());
        chosen.removeAll(selection.at("except").asTexts());
        return groups.values().stream()
                .filter(group -> chosen.contains(group.code()))
                .toList();
    }

    /** Finds a group. */
    public Optional<IllnessGroup> group(String code) {
        return Optional.ofNullable(groups.get(code));
    }

    private static IllnessGroup group(Place item) {
        List<IllnessGroup.Condition> conditions = item.at("conditions").items().stream()
                .map(each -> new IllnessGroup.Condition(each.at("code").getText(), Text.at(each.at("text"))))
                .toList();
        Place wait = item.at("wait");
        return new IllnessGroup(
                item.at("code").getText(),
                Text.at(item.at("name")),
                item.at("grade").getText(),
                item.at("family").asText().orElse(""),
                item.at("match").getConstant(IllnessGroup.Match.class),
                CodeRange.prefixes(item.at("diagnoses").at("include").asTexts()),
                CodeRange.prefixes(item.at("diagnoses").at("exclude").asTexts()),
                CodeRange.prefixes(item.at("together").at("include").asTexts()),
                item.at("procedures").at("include").asTexts(),
                item.at("behaviours").asTexts(),
                item.at("staging").items().stream()
                        .map(IllnessCatalogue::staging)
                        .toList(),
                conditions,
                item.at("conditionsNeeded").asNumber().orElse(conditions.size()),
                wait.exists()
                        ? Optional.of(new IllnessGroup.Wait(
                                wait.at("days").getNumber(),
                                wait.at("from").getText(),
                                wait.at("condition").getText()))
                        : Optional.empty());
    }

    private static IllnessGroup.Staging staging(Place item) {
        return new IllnessGroup.Staging(
                item.at("system").getText(),
                CodeRange.prefixes(item.at("diagnoses").asTexts()),
                item.at("stages").asTexts(),
                Text.at(item.at("text")));
    }
}
