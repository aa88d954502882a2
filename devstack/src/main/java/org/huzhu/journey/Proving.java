package org.huzhu.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What anybody can check afterwards: the timeline, the books, and what was known when about her cover. */
final class Proving {

    private final Scene scene;
    private final Claiming.Filed claim;
    private final Instant coverKnownAt;

    Proving(Scene scene, Claiming.Filed claim, Instant coverKnownAt) {
        this.scene = scene;
        this.claim = claim;
        this.coverKnownAt = coverKnownAt;
    }

    /** Shows it all and returns what the run came to. */
    JourneyResult play(String unitId, java.util.Map<String, String> enrollments) {
        timeline();
        JsonNode balance = scene.api().get("auditor", "/ledger/trial-balance").body();
        scene.story()
                .step(
                        "auditor",
                        "GET /ledger/trial-balance",
                        200,
                        balance.path("balanced").asBoolean() ? "账平 balanced: 借 debits = 贷 credits" : "账不平 NOT BALANCED",
                        balance.path("debits").asText());
        if (!balance.path("balanced").asBoolean()) {
            throw new IllegalStateException("The ledger does not balance: " + balance);
        }
        coverage();
        JsonNode paid = scene.api().get("worker", "/claims/" + claim.id()).body();
        TreeMap<String, String> settled = new TreeMap<>();
        List<String> endToEndIds = new ArrayList<>();
        for (JsonNode obligation : scene.api()
                .get("auditor", "/obligations?limit=100&claimId=" + claim.id())
                .body()
                .path("items")) {
            if (obligation.path("state").asText().equals("SETTLED")) {
                settled.put(
                        obligation.path("planCode").asText(),
                        obligation.path("amount").asText());
            }
            scene.api()
                    .get("auditor", "/obligations/" + obligation.path("id").asText())
                    .body()
                    .path("attempts")
                    .forEach(attempt ->
                            endToEndIds.add(attempt.path("endToEndId").asText()));
        }
        return new JourneyResult(
                scene.id(),
                unitId,
                enrollments,
                claim.memberId(),
                claim.id(),
                claim.number(),
                paid.path("state").asText(),
                paid.path("amounts").path("paid").asText(),
                settled,
                endToEndIds,
                scene.unit().account());
    }

    private void timeline() {
        String path = "/claims/" + claim.id() + "/timeline";
        JsonNode lines = scene.api().get("auditor", path).body();
        scene.story().step("auditor", "GET " + path, 200, "时间线 timeline, " + lines.size() + " entries");
        for (JsonNode line : lines) {
            scene.story()
                    .say("  %-20s %-18s %-18s %s"
                            .formatted(
                                    shanghai(line.path("at").asText()),
                                    line.path("state").asText(),
                                    line.path("role").asText(),
                                    line.path("text").asText()));
        }
    }

    private static String shanghai(String instant) {
        return java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
                .withZone(java.time.ZoneId.of("Asia/Shanghai"))
                .format(Instant.parse(instant));
    }

    private void coverage() {
        String day = scene.dates().admitted().toString();
        say(
                "GET /coverages?validAt=" + day + "&knownAt="
                        + shanghai(coverKnownAt.toString()).substring(0, 10),
                "当时所知 as known then",
                covers(day, coverKnownAt));
        say(
                "GET /coverages?validAt=" + scene.dates().claimed().plusDays(30),
                "现在所知 as known now",
                covers(scene.dates().claimed().plusDays(30).toString(), null));
    }

    private JsonNode covers(String day, @org.jspecify.annotations.Nullable Instant knownAt) {
        String query = "/coverages?limit=100&memberId=" + claim.memberId() + "&validAt=" + day
                + (knownAt == null ? "" : "&knownAt=" + URLEncoder.encode(knownAt.toString(), StandardCharsets.UTF_8));
        JsonNode items = scene.api().get("auditor", query).body().path("items");
        return items.isArray() ? items : Api.json().createArrayNode();
    }

    private void say(String call, String what, JsonNode covers) {
        ArrayNode all = (ArrayNode) covers;
        scene.story().step("auditor", call, 200, what + ": " + all.size() + " 项保障 coverages");
        for (JsonNode cover : all) {
            scene.story()
                    .say("  %-14s %s 份 shares  %s → %s  %s"
                            .formatted(
                                    cover.path("planCode").asText(),
                                    cover.path("shares").asText(),
                                    cover.path("from").asText(),
                                    cover.path("to").asText(),
                                    cover.path("status").asText()));
        }
    }
}
