package org.huzhu.terms.preview;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huzhu.benefit.held.PlanVersionId;
import org.huzhu.benefit.outcome.BenefitLine;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.benefit.outcome.Outcome;
import org.huzhu.terms.catalogue.IllnessCatalogues;
import org.huzhu.terms.explain.LineExplainer;
import org.huzhu.terms.schema.Text;

/** The answer of a preview in JSON: amounts, reasons, and every step in Chinese and English with its place in the terms. */
public final class PreviewJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PreviewJson() {}

    /** Writes outcomes, in their order, in the words of the terms and of the catalogues they name. */
    public static ObjectNode write(List<PreviewOutcome> outcomes, IllnessCatalogues illnesses) {
        Map<PlanVersionId, LineExplainer> explainers = new HashMap<>();
        outcomes.forEach(outcome -> outcome.terms()
                .forEach((version, terms) ->
                        explainers.computeIfAbsent(version, id -> LineExplainer.of(terms, illnesses))));
        ObjectNode node = NODES.objectNode();
        node.put("asExpected", outcomes.stream().allMatch(PreviewOutcome::isAsExpected));
        ArrayNode cases = node.putArray("cases");
        outcomes.forEach(outcome -> cases.add(outcome(outcome, explainers)));
        return node;
    }

    private static ObjectNode outcome(PreviewOutcome outcome, Map<PlanVersionId, LineExplainer> explainers) {
        ObjectNode node = NODES.objectNode();
        node.put("name", outcome.name());
        node.put("total", outcome.total().toYuanString());
        node.put("asExpected", outcome.isAsExpected());
        ArrayNode deviations = node.putArray("deviations");
        for (PreviewOutcome.Deviation deviation : outcome.deviations()) {
            ObjectNode one = deviations.addObject();
            one.put("event", deviation.event());
            one.put("benefit", deviation.benefit());
            one.put("expected", deviation.expected().toYuanString());
            deviation.actual().ifPresent(actual -> one.put("actual", actual.toYuanString()));
        }
        ArrayNode events = node.putArray("events");
        for (Determination determination : outcome.determinations()) {
            ObjectNode event = events.addObject();
            event.put("total", determination.total().toYuanString());
            ArrayNode lines = event.putArray("lines");
            for (BenefitLine line : determination.lines()) {
                lines.add(line(line, Objects.requireNonNull(explainers.get(line.planVersion()))));
            }
        }
        return node;
    }

    private static ObjectNode line(BenefitLine line, LineExplainer explainer) {
        ObjectNode node = NODES.objectNode();
        node.put("planCode", line.planCode());
        node.put("benefitCode", line.benefitCode());
        explainer.word(line.benefitCode()).ifPresent(name -> node.set("name", text(name)));
        node.put("amount", line.amount().toYuanString());
        switch (line.outcome()) {
            case Outcome.Paid _ -> node.put("outcome", "PAID");
            case Outcome.NotPayable denied -> {
                node.put("outcome", "NOT_PAYABLE");
                node.put("reason", denied.reason().name());
            }
            case Outcome.Pending pending -> {
                node.put("outcome", "PENDING");
                node.put("reason", pending.reason().name());
                if (pending.until() != null) {
                    node.put("until", pending.until().toString());
                }
            }
        }
        ArrayNode steps = node.putArray("steps");
        explainer.steps(line).forEach(step -> {
            ObjectNode one = steps.addObject();
            one.put("code", step.code());
            one.put("rule", step.rule());
            one.set("text", text(step.text()));
        });
        node.set("text", text(explainer.outcome(line)));
        return node;
    }

    private static ObjectNode text(Text text) {
        return NODES.objectNode().put("zh", text.zh()).put("en", text.en());
    }
}
