package org.huzhu.terms.compile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huzhu.benefit.illness.CodePrefixes;
import org.huzhu.benefit.illness.IllnessSelection;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.terms.PlanTerms;
import org.huzhu.terms.catalogue.CatalogueReference;
import org.huzhu.terms.catalogue.IllnessCatalogue;
import org.huzhu.terms.catalogue.IllnessCatalogues;
import org.huzhu.terms.catalogue.IllnessGroup;
import org.huzhu.terms.json.Place;
import org.huzhu.terms.schema.TermsRefusal;

/** Turns the illnesses a benefit names into the engine's selection. */
final class IllnessCompiler {

    private final Map<String, CatalogueReference> named;
    private final IllnessCatalogues illnesses;

    IllnessCompiler(PlanTerms terms, IllnessCatalogues illnesses) {
        this.named = terms.catalogues().stream()
                .collect(Collectors.toMap(CatalogueReference::code, reference -> reference, (first, second) -> second));
        this.illnesses = illnesses;
    }

    /**
     * Finds the groups that a place selects.
     *
     * @throws Refused with {@link TermsRefusal#TERMS_NOT_VALID} when the catalogue or every group is unknown
     */
    IllnessSelection selection(Place selection) {
        if (!selection.exists()) {
            return IllnessSelection.ANY;
        }
        String code = selection.at("catalogue").getText();
        CatalogueReference reference = named.get(code);
        if (reference == null) {
            throw refused(selection.at("catalogue"), "CATALOGUE_NOT_NAMED", code);
        }
        IllnessCatalogue catalogue = illnesses
                .find(reference)
                .orElseThrow(() -> refused(selection.at("catalogue"), "CATALOGUE_UNKNOWN", reference.toString()));
        List<IllnessGroup> groups = catalogue.select(selection);
        if (groups.isEmpty()) {
            throw refused(selection, "ILLNESS_SELECTION_EMPTY", code);
        }
        return IllnessSelection.of(
                reference.toString(),
                groups.stream().map(IllnessCompiler::group).toList());
    }

    private static Refused refused(Place place, String code, String catalogue) {
        return new Refused(
                TermsRefusal.TERMS_NOT_VALID, List.of(Fault.at(place.pointer(), code, Map.of("catalogue", catalogue))));
    }

    private static org.huzhu.benefit.illness.IllnessGroup group(IllnessGroup group) {
        return new org.huzhu.benefit.illness.IllnessGroup(
                group.code(),
                org.huzhu.benefit.illness.IllnessGroup.Match.valueOf(
                        group.match().name()),
                CodePrefixes.of(group.diagnoses(), group.excludedDiagnoses()),
                CodePrefixes.of(group.together()),
                CodePrefixes.of(group.procedures()),
                Set.copyOf(group.behaviours()),
                group.stagings().stream()
                        .map(staging -> new org.huzhu.benefit.illness.IllnessGroup.Staging(
                                staging.system(), CodePrefixes.of(staging.diagnoses()), Set.copyOf(staging.stages())))
                        .toList(),
                group.conditions().stream().map(IllnessGroup.Condition::code).toList(),
                group.conditionsNeeded(),
                group.waiting()
                        .map(wait -> List.of(new org.huzhu.benefit.illness.IllnessGroup.Wait(
                                wait.days(),
                                org.huzhu.benefit.illness.IllnessGroup.Start.valueOf(wait.from()),
                                wait.condition())))
                        .orElse(List.of()),
                group.family());
    }
}
