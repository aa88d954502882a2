package org.huzhu.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** First and second review by two people; what they decide on is shown with every yuan explained, and proven. */
final class Reviewing {

    private static final Set<String> BEYOND = Set.of("APPROVED", "PAYING", "PAID");

    private final Scene scene;
    private final Claiming.Filed claim;
    private String refused = "";

    Reviewing(Scene scene, Claiming.Filed claim) {
        this.scene = scene;
        this.claim = claim;
    }

    /** Reviews on both levels, unless a run before did, and explains the outcome. */
    void play() {
        Deadline deadline = Deadline.in(Journey.PATIENCE);
        JsonNode now = claim();
        while (!BEYOND.contains(now.path("state").asText())) {
            String state = now.path("state").asText();
            boolean acted = switch (state) {
                case "OFFICE_REVIEW" -> review("office-reviewer", "OFFICE", now, "初审通过 first review");
                case "PROVINCIAL_REVIEW" -> review("province-reviewer", "PROVINCE", now, "复审通过 second review");
                case "SUBMITTED", "VERIFYING" -> false;
                default ->
                    throw new IllegalStateException(
                            "Claim " + claim.number() + " is " + state + ", which nobody expected");
            };
            String waitedFor = "claim " + claim.number() + " to leave " + state + refused;
            if (acted) {
                deadline.check(waitedFor);
            } else {
                deadline.pause(waitedFor);
            }
            now = claim();
        }
        Determination.tell(scene, path("/determination"));
        proveReplay();
        scene.story()
                .sum(
                        "核定 approved, claim " + claim.number(),
                        now.path("amounts").path("approved").asText());
    }

    private JsonNode claim() {
        return scene.api().get("province-reviewer", path("")).body();
    }

    /** Approves on a level; when the claim was weighed anew meanwhile, the new version is looked at. */
    private boolean review(String persona, String level, JsonNode now, String told) {
        String version = now.path("determinationVersion").asText();
        ObjectNode body = scene.object()
                .put("level", level)
                .put("decision", "APPROVE")
                .put("determinationVersion", now.path("determinationVersion").asInt())
                .put("note", "材料齐全,诊断与病理一致 complete, diagnosis and pathology agree");
        ArrayNode confirmations = body.putArray("confirmations");
        Determination.conditions(
                        scene.api().get(persona, path("/determination")).body())
                .forEach(confirmations::add);
        try {
            Api.Answer answer =
                    scene.api().post(persona, path("/reviews"), body, "claim-review-" + level + "-" + version);
            scene.story()
                    .step(
                            persona,
                            "POST " + path("/reviews"),
                            answer.status(),
                            confirmations.isEmpty() ? told : told + ", 确认临床条件 " + confirmations.size() + " conditions");
            scene.story().event("理赔 claim " + claim.number() + "  " + answer.text("state"));
            return true;
        } catch (ApiRefusal refusal) {
            if (refusal.status() != 409) {
                throw refusal;
            }
            String why = "; a review was refused with " + refusal.code();
            if (!why.equals(refused)) {
                refused = why;
                scene.story().event("结论已更新 the claim was weighed anew, looking again");
            }
            return false;
        }
    }

    private void proveReplay() {
        Api.Answer replay = scene.api().get("auditor", path("/determination/replay"));
        scene.story()
                .step(
                        "auditor",
                        "GET " + path("/determination/replay"),
                        replay.status(),
                        Determination.replayed(replay.body()));
    }

    private String path(String below) {
        return "/claims/" + claim.id() + below;
    }
}
