package org.huzhu.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** Reads determinations and estimates, and tells them with every yuan explained in Chinese and English. */
final class Determination {

    private static final Set<String> CONDITION_FIELDS = Set.of("toConfirm", "conditions");

    private Determination() {}

    /** What is payable in all. */
    static String totalOf(JsonNode determination) {
        return determination.path("total").asText("0.00");
    }

    /** The clinical conditions that a reviewer has to confirm, wherever the lines name them. */
    static Set<String> conditions(JsonNode determination) {
        Set<String> found = new TreeSet<>();
        collect(determination.path("lines"), found);
        return found;
    }

    private static void collect(JsonNode node, Set<String> found) {
        for (String field : CONDITION_FIELDS) {
            for (JsonNode condition : node.path(field)) {
                found.add(
                        condition.isTextual()
                                ? condition.asText()
                                : condition.path("code").asText());
            }
        }
        node.forEach(child -> collect(child, found));
    }

    /** Shows what was decided, line by line, with its explanation; the worker herself may see all of it. */
    static void tell(Scene scene, String path) {
        Story story = scene.story();
        Api.Answer answer = scene.api().get("worker", path);
        JsonNode determination = answer.body();
        story.step(
                "worker",
                "GET " + path,
                answer.status(),
                "审核结论 v%s, 引擎 engine %s"
                        .formatted(
                                determination.path("version").asText(),
                                determination.path("engineVersion").asText()));
        story.rule();
        for (JsonNode line : determination.path("lines")) {
            JsonNode name = line.path("planName");
            story.sum(
                    name.path("zh").asText() + "  " + name.path("en").asText(),
                    line.path("amount").asText());
            for (JsonNode step : line.path("explanation")) {
                story.say("    " + step.path("zh").asText());
                story.say("    " + step.path("en").asText());
            }
            if (!line.path("outcome").asText().equals("PAYABLE")) {
                story.say("    " + line.path("outcome").asText() + " "
                        + line.path("reason").asText());
            }
        }
        story.rule();
        story.sum("合计 in all", totalOf(determination));
    }

    /** Says whether a replay gave the same bytes. */
    static String replayed(JsonNode replay) {
        if (!replay.path("equal").asBoolean(false)) {
            throw new IllegalStateException("The determination cannot be replayed: " + replay);
        }
        return "重算一致 replayed, %s bytes the same, %s…"
                .formatted(
                        replay.path("outcomeBytes").asText(),
                        replay.path("replayed").path("outcomeDigest").asText().substring(0, 8));
    }
}
