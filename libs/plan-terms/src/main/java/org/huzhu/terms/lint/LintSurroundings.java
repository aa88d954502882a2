package org.huzhu.terms.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huzhu.kernel.time.DateSpan;
import org.huzhu.terms.PublishedTerms;
import org.huzhu.terms.catalogue.IllnessCatalogues;

/**
 * What terms are checked against besides themselves.
 *
 * @param illnesses the catalogue versions at hand
 * @param publishedVersions the effective periods of the plan's other versions
 * @param planCodes the plans that exist; empty when that is not known, then references to other plans are not checked
 * @param others the terms of other plans, where they are known
 */
public record LintSurroundings(
        IllnessCatalogues illnesses,
        List<OtherVersion> publishedVersions,
        Optional<Set<String>> planCodes,
        PublishedTerms others) {

    /** Copies the collections. */
    public LintSurroundings {
        publishedVersions = List.copyOf(publishedVersions);
        planCodes = planCodes.map(Set::copyOf);
    }

    /** Surroundings in which the terms of other plans are not known. */
    public LintSurroundings(
            IllnessCatalogues illnesses, List<OtherVersion> publishedVersions, Optional<Set<String>> planCodes) {
        this(illnesses, publishedVersions, planCodes, PublishedTerms.NONE);
    }

    /**
     * Another version of the same plan.
     *
     * @param version its number
     * @param effective the days on which its cover may start
     */
    public record OtherVersion(int version, DateSpan effective) {}

    /** Terms on their own: no other versions, no knowledge of other plans. */
    public static LintSurroundings alone(IllnessCatalogues illnesses) {
        return new LintSurroundings(illnesses, List.of(), Optional.empty());
    }
}
