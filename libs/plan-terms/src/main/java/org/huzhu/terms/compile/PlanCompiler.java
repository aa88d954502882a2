package org.huzhu.terms.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.huzhu.benefit.plan.AcrossPlans;
import org.huzhu.benefit.plan.AcrossPlans.CapGroup;
import org.huzhu.benefit.plan.AcrossPlans.Indemnity;
import org.huzhu.benefit.plan.AcrossPlans.Keeps;
import org.huzhu.benefit.plan.AcrossPlans.Pairing;
import org.huzhu.benefit.plan.AcrossPlans.Scope;
import org.huzhu.benefit.plan.AcrossPlans.TotalLimit;
import org.huzhu.benefit.plan.Benefit;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.benefit.plan.Observation;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.terms.PlanTerms;
import org.huzhu.terms.catalogue.IllnessCatalogues;
import org.huzhu.terms.json.Place;
import org.huzhu.terms.schema.TermsRefusal;

/**
 * Compiles the terms of a plan version into the engine's plan.
 *
 * <p>It does not lint: terms published under an older linter compile for ever, so that their determinations replay.
 */
public final class PlanCompiler {

    private PlanCompiler() {}

    /**
     * Compiles terms; the result is immutable and meant to be kept, one for a digest.
     *
     * @throws Refused with {@link TermsRefusal#TERMS_NOT_VALID} when a catalogue is unknown or a rule contradicts itself
     */
    public static CompiledPlan compile(PlanTerms terms, IllnessCatalogues illnesses) {
        Place root = terms.root();
        Observation observation = sound(root.at("observation"), () -> RuleCompiler.observation(root.at("observation")));
        BenefitCompiler compiler = new BenefitCompiler(observation, new IllnessCompiler(terms, illnesses));
        List<Benefit> benefits = new ArrayList<>();
        for (Place place : root.at("benefits").items()) {
            benefits.add(sound(place, () -> compiler.benefit(place)));
        }
        return sound(
                root.at("benefits"),
                () -> new CompiledPlan(
                        terms.code(),
                        terms.kind(),
                        terms.region(),
                        terms.digest().hex(),
                        RuleCompiler.filing(root.at("filing")),
                        root.at("exclusions").items().stream()
                                .map(RuleCompiler::exclusion)
                                .toList(),
                        benefits,
                        across(root.at("acrossPlans"), terms.code())));
    }

    private static AcrossPlans across(Place place, String plan) {
        Place limit = place.at("totalLimit");
        return new AcrossPlans(
                place.at("exclusive").items().stream()
                        .map(pair -> pairing(pair, plan))
                        .toList(),
                place.at("capGroups").items().stream()
                        .map(group -> new CapGroup(
                                group.at("code").getText(),
                                Set.copyOf(group.at("benefits").asTexts()),
                                group.at("amount").getMoney(),
                                group.pointer()))
                        .toList(),
                limit.exists()
                        ? List.of(new TotalLimit(
                                limit.at("group").getText(), limit.at("amount").getMoney(), limit.pointer()))
                        : List.of(),
                place.at("indemnityWithinBurden").isTrue() ? Indemnity.WITHIN_BURDEN : Indemnity.UNLIMITED);
    }

    private static Pairing pairing(Place pair, String plan) {
        return new Pairing(
                pair.at("benefit").getText(),
                pair.at("with").at("plan").asText().orElse(plan),
                pair.at("with").at("benefit").getText(),
                pair.at("per").getConstant(Scope.class),
                pair.at("keeps").getConstant(Keeps.class),
                pair.pointer());
    }

    /** What the engine's model refuses is a fault of the terms at this place. */
    private static <T> T sound(Place place, Supplier<T> compilation) {
        try {
            return compilation.get();
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    TermsRefusal.TERMS_NOT_VALID,
                    List.of(Fault.at(
                            place.pointer(), "TERMS_CONTRADICT", Map.of("reason", String.valueOf(e.getMessage())))));
        }
    }
}
