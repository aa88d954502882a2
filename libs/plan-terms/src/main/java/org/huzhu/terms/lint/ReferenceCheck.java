package org.huzhu.terms.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huzhu.terms.BenefitHeading;
import org.huzhu.terms.json.Place;

/** Names of benefits and plans that stand elsewhere in the terms or in other plans. */
final class ReferenceCheck {

    private ReferenceCheck() {}

    static void check(Place root, LintSurroundings surroundings, Findings findings) {
        Set<String> benefits = new HashSet<>();
        root.at("benefits")
                .items()
                .forEach(benefit -> benefit.at("code").asText().ifPresent(benefits::add));
        Optional<String> own = root.at("plan").at("code").asText();
        exclusive(root, benefits, own, surroundings, findings);
        for (Place group : root.at("acrossPlans").at("capGroups").items()) {
            benefits(group.at("benefits"), benefits, findings);
        }
        exclusions(root.at("exclusions"), benefits, findings);
        parts(root.at("package").at("parts"), benefits, surroundings, findings);
        for (Place base : root.at("requires").at("basePlans").items()) {
            if (base.asText().equals(own)) {
                findings.error(base, "PLAN_NEEDS_ITSELF");
            } else {
                plan(base, surroundings, findings);
            }
        }
    }

    private static void exclusive(
            Place root, Set<String> benefits, Optional<String> own, LintSurroundings surroundings, Findings findings) {
        boolean deathPaired = false;
        for (Place pair : root.at("acrossPlans").at("exclusive").items()) {
            Place one = pair.at("benefit");
            Place with = pair.at("with");
            benefit(one, benefits, findings);
            boolean other =
                    with.at("plan").exists() && !with.at("plan").asText().equals(own);
            if (other) {
                plan(with.at("plan"), surroundings, findings);
                benefitOfOther(with, surroundings, findings);
            } else {
                benefit(with.at("benefit"), benefits, findings);
                if (one.asText().isPresent()
                        && one.asText().equals(with.at("benefit").asText())) {
                    findings.error(pair, "PAIR_WITH_ITSELF");
                }
            }
            deathPaired |= kindOf(root, one).equals(Optional.of("DEATH"))
                    || kindOf(root, with.at("benefit")).equals(Optional.of("DEATH"));
        }
        boolean both = has(root, "DEATH") && has(root, "DISABILITY");
        if (both && !deathPaired) {
            findings.warning(root.at("benefits"), "DEATH_AND_DISABILITY_STACK");
        }
    }

    private static void benefitOfOther(Place with, LintSurroundings surroundings, Findings findings) {
        with.at("plan")
                .asText()
                .flatMap(code -> surroundings.others().newest(code))
                .map(terms ->
                        terms.benefits().stream().map(BenefitHeading::code).collect(Collectors.toSet()))
                .ifPresent(known -> benefit(with.at("benefit"), known, findings));
    }

    private static Optional<String> kindOf(Place root, Place code) {
        return root.at("benefits").items().stream()
                .filter(benefit -> benefit.at("code").asText().equals(code.asText()))
                .findFirst()
                .flatMap(benefit -> benefit.at("kind").asText());
    }

    private static boolean has(Place root, String kind) {
        return root.at("benefits").items().stream()
                .anyMatch(benefit -> benefit.at("kind").asText().equals(Optional.of(kind)));
    }

    private static void exclusions(Place exclusions, Set<String> benefits, Findings findings) {
        Set<String> codes = new HashSet<>();
        for (Place exclusion : exclusions.items()) {
            benefits(exclusion.at("benefits"), benefits, findings);
            Place code = exclusion.at("code");
            code.asText()
                    .filter(text -> !codes.add(text))
                    .ifPresent(text -> findings.error(code, "EXCLUSION_TWICE", "name", text));
            if (!exclusion.at("diagnoses").exists()
                    && !exclusion.at("causes").exists()
                    && !exclusion.at("circumstance").exists()) {
                findings.warning(exclusion, "EXCLUSION_NEVER_APPLIES");
            }
        }
    }

    private static void parts(Place parts, Set<String> benefits, LintSurroundings surroundings, Findings findings) {
        if (!parts.exists()) {
            return;
        }
        Map<String, String> owner = new HashMap<>();
        for (Place part : parts.items()) {
            if (part.at("madeOf").exists()) {
                plan(part.at("madeOf"), surroundings, findings);
            }
            for (Place name : part.at("benefits").items()) {
                benefit(name, benefits, findings);
                name.asText().ifPresent(text -> {
                    String before =
                            owner.putIfAbsent(text, part.at("code").asText().orElse(""));
                    if (before != null) {
                        findings.error(name, "BENEFIT_IN_TWO_PARTS", "benefit", text);
                    }
                });
            }
        }
        for (String benefit : benefits) {
            if (!owner.containsKey(benefit)) {
                findings.error(parts, "BENEFIT_IN_NO_PART", "benefit", benefit);
            }
        }
    }

    private static void benefits(Place names, Set<String> known, Findings findings) {
        names.items().forEach(name -> benefit(name, known, findings));
    }

    private static void benefit(Place name, Set<String> known, Findings findings) {
        name.asText()
                .filter(text -> !known.contains(text))
                .ifPresent(text -> findings.error(name, "BENEFIT_UNKNOWN", "benefit", text));
    }

    private static void plan(Place name, LintSurroundings surroundings, Findings findings) {
        name.asText()
                .filter(text -> surroundings
                        .planCodes()
                        .map(codes -> !codes.contains(text))
                        .orElse(false))
                .ifPresent(text -> findings.error(name, "PLAN_UNKNOWN", "plan", text));
    }
}
