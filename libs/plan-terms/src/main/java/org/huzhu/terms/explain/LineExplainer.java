package org.huzhu.terms.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.huzhu.benefit.explain.Explanation;
import org.huzhu.benefit.explain.Language;
import org.huzhu.benefit.outcome.BenefitLine;
import org.huzhu.benefit.outcome.Outcome;
import org.huzhu.benefit.outcome.Step;
import org.huzhu.terms.PlanTerms;
import org.huzhu.terms.catalogue.IllnessCatalogue;
import org.huzhu.terms.catalogue.IllnessCatalogues;
import org.huzhu.terms.json.Place;
import org.huzhu.terms.schema.Text;

/** Explains the lines of one plan version in Chinese and English. Immutable; meant to be kept with the compiled plan. */
public final class LineExplainer {

    private final Map<String, Text> words;

    private LineExplainer(Map<String, Text> words) {
        this.words = Map.copyOf(words);
    }

    /** Makes an explainer from the words of terms and of the catalogue versions they name. */
    public static LineExplainer of(PlanTerms terms, IllnessCatalogues illnesses) {
        Map<String, Text> words = new HashMap<>();
        terms.catalogues()
                .forEach(reference -> illnesses.find(reference).ifPresent(catalogue -> collect(catalogue, words)));
        Place root = terms.root();
        for (Place exclusion : root.at("exclusions").items()) {
            words.put(exclusion.at("code").getText(), Text.at(exclusion.at("text")));
        }
        for (Place benefit : root.at("benefits").items()) {
            Text name = Text.at(benefit.at("name"));
            words.put(benefit.at("code").getText(), name);
            words.put(terms.code() + "/" + benefit.at("code").getText(), name);
        }
        for (Place group : root.at("acrossPlans").at("capGroups").items()) {
            if (group.at("name").exists()) {
                words.put(group.at("code").getText(), Text.at(group.at("name")));
            }
        }
        return new LineExplainer(words);
    }

    private static void collect(IllnessCatalogue catalogue, Map<String, Text> words) {
        catalogue.groups().values().forEach(group -> {
            words.put(group.code(), group.name());
            group.conditions().forEach(condition -> words.put(condition.code(), condition.text()));
        });
    }

    /** Finds what a code is called in the terms or their catalogues. */
    public Optional<Text> word(String code) {
        return Optional.ofNullable(words.get(code));
    }

    /** Puts the steps of a line into words, in their order. */
    public List<ExplainedStep> steps(BenefitLine line) {
        return line.steps().stream()
                .map(step -> new ExplainedStep(
                        step.code().name(),
                        step.rule(),
                        new Text(
                                Explanation.of(named(step, Text::zh), Language.ZH),
                                Explanation.of(named(step, Text::en), Language.EN))))
                .toList();
    }

    /** Puts what a line comes to into words. */
    public Text outcome(BenefitLine line) {
        Outcome outcome = line.outcome();
        return new Text(
                Explanation.of(named(outcome, code -> word(code, Text::zh)), Language.ZH),
                Explanation.of(named(outcome, code -> word(code, Text::en)), Language.EN));
    }

    private Step named(Step step, Wording wording) {
        return new Step(
                step.code(),
                step.rule(),
                step.first(),
                step.second(),
                step.result(),
                step.scale(),
                word(step.subject(), wording));
    }

    private static Outcome named(Outcome outcome, UnaryOperator<String> word) {
        return switch (outcome) {
            case Outcome.Paid paid ->
                new Outcome.Paid(
                        paid.amount(),
                        paid.afterPayment(),
                        paid.toConfirm().stream().map(word).toList());
            case Outcome.NotPayable denied -> new Outcome.NotPayable(denied.reason(), word.apply(denied.detail()));
            case Outcome.Pending pending ->
                new Outcome.Pending(
                        pending.reason(),
                        pending.until(),
                        pending.conditions().stream().map(word).toList());
        };
    }

    private String word(String code, Wording wording) {
        Text text = words.get(code);
        return text == null ? code : wording.of(text);
    }

    /** Chooses a language. */
    private interface Wording {
        String of(Text text);
    }
}
