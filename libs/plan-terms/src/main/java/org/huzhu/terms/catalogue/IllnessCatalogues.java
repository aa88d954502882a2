package org.huzhu.terms.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** Returns all of them. */
    public List<IllnessCatalogue> all() {
        return List.copyOf(byReference.values());
    }
}
