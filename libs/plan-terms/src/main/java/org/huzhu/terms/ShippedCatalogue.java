package org.huzhu.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huzhu.terms.catalogue.IllnessCatalogue;
import org.huzhu.terms.catalogue.IllnessCatalogues;
import org.huzhu.terms.json.Place;
import org.huzhu.terms.json.StrictJson;
import org.huzhu.terms.schema.ClassPath;

/** The plans and illness catalogues that ship with Huzhu, read from the class path once. */
public final class ShippedCatalogue {

    private static final class Holder {
        static final ShippedCatalogue INSTANCE = read();
    }

    private final List<ShippedPlan> plans;
    private final IllnessCatalogues illnesses;

    private ShippedCatalogue(List<ShippedPlan> plans, IllnessCatalogues illnesses) {
        this.plans = List.copyOf(plans);
        this.illnesses = illnesses;
    }

    /** Loads it, once per process. */
    public static ShippedCatalogue load() {
        return Holder.INSTANCE;
    }

    private static ShippedCatalogue read() {
        Place index = Place.root(StrictJson.read(ClassPath.text("plans/index.json")));
        List<IllnessCatalogue> catalogues = new ArrayList<>();
        for (Place item : index.at("catalogues").items()) {
            catalogues.add(IllnessCatalogue.parse(
                    ClassPath.text("catalogue/" + item.at("file").getText())));
        }
        List<ShippedPlan> plans = new ArrayList<>();
        for (Place item : index.at("plans").items()) {
            plans.add(new ShippedPlan(
                    item.at("code").getText(),
                    item.at("version").getNumber(),
                    PlanTerms.parse(ClassPath.text("plans/" + item.at("file").getText()))));
        }
        return new ShippedCatalogue(plans, IllnessCatalogues.of(catalogues));
    }

    /** Returns all plan versions, those of one plan in order. */
    public List<ShippedPlan> plans() {
        return plans;
    }

    /** Returns the versions of one plan; none when the code is not shipped. */
    public List<ShippedPlan> versions(String code) {
        return plans.stream().filter(plan -> plan.code().equals(code)).toList();
    }

    /** Finds the newest version of a plan. */
    public Optional<ShippedPlan> newest(String code) {
        return versions(code).stream().reduce((first, second) -> second);
    }

    /** Returns the terms of the plans as those of a catalogue in which all of them are published. */
    public PublishedTerms published() {
        return new PublishedTerms() {
            @Override
            public Optional<PlanTerms> find(String code, int version) {
                return versions(code).stream()
                        .filter(plan -> plan.version() == version)
                        .map(ShippedPlan::terms)
                        .findFirst();
            }

            @Override
            public Optional<PlanTerms> newest(String code) {
                return ShippedCatalogue.this.newest(code).map(ShippedPlan::terms);
            }
        };
    }

    /** Returns the illness catalogues. */
    public IllnessCatalogues illnesses() {
        return illnesses;
    }
}
