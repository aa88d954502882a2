package org.huzhu.terms.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huzhu.terms.catalogue.CatalogueReference;
import org.huzhu.terms.catalogue.IllnessCatalogue;
import org.huzhu.terms.catalogue.IllnessGroup;
import org.huzhu.terms.json.Place;

/** Illness catalogues, lists and groups that the benefits name. */
final class IllnessCheck {

    private IllnessCheck() {}

    static void check(Place root, LintSurroundings surroundings, Findings findings) {
        Map<String, Optional<IllnessCatalogue>> named = named(root.at("catalogues"), surroundings, findings);
        Set<String> used = new HashSet<>();
        for (Place benefit : root.at("benefits").items()) {
            selection(benefit.at("when").at("illnesses"), named, used, findings);
            Map<String, Place> seen = new HashMap<>();
            for (Place grade : benefit.at("grades").items()) {
                for (IllnessGroup group : selection(grade.at("illnesses"), named, used, findings)) {
                    Place before = seen.putIfAbsent(group.code(), grade);
                    if (before != null) {
                        findings.warning(grade.at("illnesses"), "ILLNESS_IN_TWO_GRADES", "group", group.code());
                    }
                }
            }
        }
        for (Place catalogue : root.at("catalogues").items()) {
            catalogue
                    .at("code")
                    .asText()
                    .filter(code -> !used.contains(code))
                    .ifPresent(code -> findings.warning(catalogue, "CATALOGUE_UNUSED", "catalogue", code));
        }
    }

    private static Map<String, Optional<IllnessCatalogue>> named(
            Place catalogues, LintSurroundings surroundings, Findings findings) {
        Map<String, Optional<IllnessCatalogue>> named = new HashMap<>();
        for (Place item : catalogues.items()) {
            Optional<String> code = item.at("code").asText();
            Optional<String> version = item.at("version").asText();
            if (code.isEmpty() || version.isEmpty()) {
                continue;
            }
            CatalogueReference reference = new CatalogueReference(code.get(), version.get());
            Optional<IllnessCatalogue> found = surroundings.illnesses().find(reference);
            if (found.isEmpty()) {
                findings.error(item, "CATALOGUE_UNKNOWN", "catalogue", reference.toString());
            }
            if (named.put(code.get(), found) != null) {
                findings.error(item, "CATALOGUE_TWICE", "catalogue", code.get());
            }
        }
        return named;
    }

    private static List<IllnessGroup> selection(
            Place selection, Map<String, Optional<IllnessCatalogue>> named, Set<String> used, Findings findings) {
        Optional<String> code = selection.at("catalogue").asText();
        if (code.isEmpty()) {
            return List.of();
        }
        used.add(code.get());
        if (!named.containsKey(code.get())) {
            findings.error(selection.at("catalogue"), "CATALOGUE_NOT_NAMED", "catalogue", code.get());
            return List.of();
        }
        Optional<IllnessCatalogue> catalogue = named.get(code.get());
        if (catalogue.isEmpty()) {
            return List.of();
        }
        Set<String> groupCodes = catalogue.get().groups().keySet();
        int unknown = unknown(selection.at("lists"), catalogue.get().lists().keySet(), "ILLNESS_LIST_UNKNOWN", findings)
                + unknown(selection.at("groups"), groupCodes, "ILLNESS_GROUP_UNKNOWN", findings)
                + unknown(selection.at("except"), groupCodes, "ILLNESS_GROUP_UNKNOWN", findings);
        List<IllnessGroup> groups = catalogue.get().select(selection);
        if (unknown == 0 && groups.isEmpty()) {
            findings.error(selection, "ILLNESS_SELECTION_EMPTY");
        }
        return groups;
    }

    private static int unknown(Place names, Set<String> known, String code, Findings findings) {
        int unknown = 0;
        for (Place name : names.items()) {
            Optional<String> text = name.asText();
            if (text.isPresent() && !known.contains(text.get())) {
                findings.error(name, code, "name", text.get());
                unknown++;
            }
        }
        return unknown;
    }
}
