package org.huzhu.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;

/** Reads determinations and estimates, and tells them with every yuan explained in Chinese and English. */
final class Determination {

    private static final Set<String> CONDITION_FIELDS = Set.of("toConfirm", "conditions");

    private Determination() {}

    /** The sum over the lines. */
    static String totalOf(JsonNode determination) {
        BigDecimal total = BigDecimal.ZERO.setScale(2);
        for (JsonNode line : determination.path("lines")) {
            total = total.add(new BigDecimal(line.path("amount").asText("0.00")));
        }
        return total.toPlainString();
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

    /** Shows what was decided, line by line, with its explanation. */
    static void tell(Scene scene, String path) {
        JsonNode determination = scene.api().get("auditor", path).body();
        scene.story()
                .step("auditor", "GET " + path, 200, "审核结论 determination, each yuan explained", totalOf(determination));
        for (JsonNode line : determination.path("lines")) {
            scene.story()
                    .sum(
                            line.path("planCode").asText() + " / "
                                    + line.path("benefitCode").asText(),
                            line.path("amount").asText());
        }
    }

    /** Says whether a replay gave the same bytes. */
    static String replayed(JsonNode replay) {
        if (!replay.path("identical").asBoolean(true)) {
            throw new IllegalStateException("The determination cannot be replayed: " + replay);
        }
        return "重算一致 replayed, byte for byte the same";
    }
}
