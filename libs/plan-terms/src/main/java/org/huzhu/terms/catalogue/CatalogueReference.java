package org.huzhu.terms.catalogue;

import org.huzhu.terms.json.Place;

/**
 * Names one version of an illness catalogue.
 *
 * @param code the catalogue
 * @param version its version
 */
public record CatalogueReference(String code, String version) {

    /** Reads the reference at a place of valid terms. */
    public static CatalogueReference at(Place place) {
        return new CatalogueReference(
                place.at("code").getText(), place.at("version").getText());
    }

    @Override
    public String toString() {
        return code + "@" + version;
    }
}
