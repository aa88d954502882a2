package org.huzhu.terms.codec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.huzhu.benefit.outcome.BenefitLine;
import org.huzhu.benefit.outcome.CoverageEnding;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.benefit.outcome.Outcome;
import org.huzhu.benefit.outcome.Step;
import org.huzhu.terms.json.Digest;

/** The outcome of a determination, in JSON: ids, sums and codes, no texts. */
final class OutcomeJson {

    static final String FORMAT = "huzhu-determination/1";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private OutcomeJson() {}

    static ObjectNode write(Determination determination, Digest input) {
        ObjectNode node = NODES.objectNode();
        node.put("format", FORMAT);
        node.put("engineVersion", determination.engineVersion());
        node.put("inputDigest", input.hex());
        node.put("total", determination.total().toYuanString());
        ArrayNode lines = node.putArray("lines");
        determination.lines().forEach(line -> lines.add(line(line)));
        ArrayNode endings = node.putArray("endings");
        determination.endings().forEach(ending -> endings.add(ending(ending)));
        node.set("changes", InputJson.changes(determination.changes()));
        node.set("after", InputJson.changes(determination.after().entries()));
        return node;
    }

    private static ObjectNode line(BenefitLine line) {
        ObjectNode node = NODES.objectNode();
        node.put("planCode", line.planCode());
        node.put("planVersionId", line.planVersion().toString());
        node.put("planKind", line.planKind());
        node.put("region", line.region());
        node.put("benefitCode", line.benefitCode());
        node.put("benefitKind", line.kind().name());
        node.put("coverageId", line.coverage().toString());
        node.put("shares", line.shares());
        node.put("amount", line.amount().toYuanString());
        node.set("outcome", outcome(line.outcome()));
        ArrayNode steps = node.putArray("steps");
        line.steps().forEach(step -> steps.add(step(step)));
        return node;
    }

    private static ObjectNode outcome(Outcome outcome) {
        ObjectNode node = NODES.objectNode();
        switch (outcome) {
            case Outcome.Paid paid -> {
                node.put("kind", "PAID");
                node.put("afterPayment", paid.afterPayment().name());
                ArrayNode conditions = node.putArray("toConfirm");
                paid.toConfirm().forEach(conditions::add);
            }
            case Outcome.NotPayable notPayable -> {
                node.put("kind", "NOT_PAYABLE");
                node.put("reason", notPayable.reason().name());
                node.put("detail", notPayable.detail());
            }
            case Outcome.Pending pending -> {
                node.put("kind", "PENDING");
                node.put("reason", pending.reason().name());
                if (pending.until() != null) {
                    node.put("until", pending.until().toString());
                }
                ArrayNode conditions = node.putArray("conditions");
                pending.conditions().forEach(conditions::add);
            }
        }
        return node;
    }

    /** Numbers of a step are written as text: a count of fen may exceed what a JSON number holds exactly. */
    private static ObjectNode step(Step step) {
        ObjectNode node = NODES.objectNode();
        node.put("code", step.code().name());
        node.put("rule", step.rule());
        node.put("first", String.valueOf(step.first()));
        node.put("second", String.valueOf(step.second()));
        node.put("result", String.valueOf(step.result()));
        node.put("scale", String.valueOf(step.scale()));
        node.put("subject", step.subject());
        return node;
    }

    private static ObjectNode ending(CoverageEnding ending) {
        ObjectNode node = NODES.objectNode();
        node.put("coverageId", ending.coverage().toString());
        node.put("benefitCode", ending.benefitCode());
        node.put("endsOn", ending.endsOn().toString());
        node.put("reason", ending.reason().name());
        return node;
    }
}
