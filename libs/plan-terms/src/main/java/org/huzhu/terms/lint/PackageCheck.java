package org.huzhu.terms.lint;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.huzhu.terms.PlanTerms;
import org.huzhu.terms.PublishedTerms;
import org.huzhu.terms.json.Place;

/** Parts of a package that say they repeat a single plan, held against that plan. */
final class PackageCheck {

    /** Labels, and what is weighed with the plan's own below. */
    private static final Set<String> NOT_COMPARED = Set.of("code", "name", "observation");

    private PackageCheck() {}

    static void check(Place root, PublishedTerms others, Findings findings) {
        for (Place part : root.at("package").at("parts").items()) {
            part.at("madeOf").asText().flatMap(others::newest).ifPresent(single -> part(part, root, single, findings));
        }
    }

    private static void part(Place part, Place root, PlanTerms single, Findings findings) {
        Set<String> repeated = new HashSet<>(part.at("benefits").asTexts());
        for (Place code : part.at("benefits").items()) {
            Optional<Place> own = benefit(root, code);
            Optional<Place> other = benefit(single.root(), code);
            if (own.isPresent() && other.isPresent()) {
                benefits(root, own.get(), single, other.get(), findings);
            } else if (own.isPresent()) {
                findings.warning(code, "PART_HAS_MORE", "plan", single.code());
            }
        }
        for (Place other : single.root().at("benefits").items()) {
            String code = other.at("code").getText();
            if (!repeated.contains(code)) {
                findings.warning(part.at("benefits"), "PART_LACKS", "plan", single.code(), "benefit", code);
            }
        }
    }

    private static void benefits(Place root, Place own, PlanTerms single, Place other, Findings findings) {
        Set<String> names = new TreeSet<>();
        own.members().forEach(member -> names.add(member.name()));
        other.members().forEach(member -> names.add(member.name()));
        names.removeAll(NOT_COMPARED);
        for (String name : names) {
            if (!own.at(name).node().equals(other.at(name).node())) {
                differs(own, name, single, findings);
            }
        }
        Place ownObservation = observation(root, own);
        Place otherObservation = observation(single.root(), other);
        boolean same = ownObservation
                        .at("days")
                        .node()
                        .equals(otherObservation.at("days").node())
                && ownObservation
                        .at("inside")
                        .node()
                        .equals(otherObservation.at("inside").node())
                && ownObservation
                        .at("stages")
                        .node()
                        .equals(otherObservation.at("stages").node())
                && ownObservation.at("waivers").at("accident").isTrue()
                        == otherObservation.at("waivers").at("accident").isTrue();
        if (!same) {
            differs(own, "observation", single, findings);
        }
    }

    private static void differs(Place own, String name, PlanTerms single, Findings findings) {
        Place place = own.at(name).exists() ? own.at(name) : own;
        findings.warning(place, "PART_DIFFERS", "plan", single.code(), "name", name);
    }

    private static Place observation(Place root, Place benefit) {
        return benefit.at("observation").exists() ? benefit.at("observation") : root.at("observation");
    }

    private static Optional<Place> benefit(Place root, Place code) {
        return root.at("benefits").items().stream()
                .filter(benefit ->
                        code.asText().isPresent() && benefit.at("code").asText().equals(code.asText()))
                .findFirst();
    }
}
