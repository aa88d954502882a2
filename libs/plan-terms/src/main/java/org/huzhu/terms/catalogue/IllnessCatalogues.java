package org.huzhu.terms.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.terms.schema.Text;

/** The catalogue versions at hand. */
public final class IllnessCatalogues {

    private final Map<CatalogueReference, IllnessCatalogue> byReference;

    private IllnessCatalogues(Map<CatalogueReference, IllnessCatalogue> byReference) {
        this.byReference = byReference;
    }

    /** Collects catalogues; a later one replaces an earlier one of the same code and version. */
    public static IllnessCatalogues of(List<IllnessCatalogue> catalogues) {
        Map<CatalogueReference, IllnessCatalogue> byReference = new LinkedHashMap<>();
        catalogues.forEach(catalogue -> byReference.put(catalogue.reference(), catalogue));
        return new IllnessCatalogues(byReference);
    }

    /** Finds a version. */
    public Optional<IllnessCatalogue> find(CatalogueReference reference) {
        return Optional.ofNullable(byReference.get(reference));
    }

    /** Finds what a reviewer reads of a clinical condition, by its code. */
    public Optional<Text> condition(String code) {
        return byReference.values().stream()
                .flatMap(catalogue -> catalogue.groups().values().stream())
                .flatMap(group -> group.conditions().stream())
                .filter(condition -> condition.code().equals(code))
                .map(IllnessGroup.Condition::text)
                .findFirst();
    }

    /** Finds the name of an illness group, by its code. */
    public Optional<Text> groupName(String code) {
        return byReference.values().stream()
                .flatMap(catalogue -> catalogue.group(code).stream())
                .map(IllnessGroup::name)
                .findFirst();
    }

    /** Returns all of them. */
    public List<IllnessCatalogue> all() {
        return List.copyOf(byReference.values());
    }
}
