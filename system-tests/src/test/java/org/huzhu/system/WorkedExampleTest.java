package org.huzhu.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huzhu.journey.Journey;
import org.huzhu.journey.JourneyResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@Order(1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkedExampleTest {

    private static @Nullable Journey journey;
    private static @Nullable JourneyResult result;
    private static int usual;

    static synchronized JourneyResult played() {
        JourneyResult known = result;
        if (known == null) {
            Journey fresh = HuzhuUnderTest.journey("example");
            known = fresh.run();
            journey = fresh;
            result = known;
        }
        return known;
    }

    static synchronized Journey journey() {
        played();
        return java.util.Objects.requireNonNull(journey);
    }

    /** How long a run takes when nothing is in its way and everything is warm. */
    static synchronized int usualMillis() {
        played();
        if (usual == 0) {
            long begun = System.nanoTime();
            Books.assertPaidOnce(HuzhuUnderTest.journey("usual").run());
            usual = (int) ((System.nanoTime() - begun) / 1_000_000);
        }
        return usual;
    }

    @Test
    @Order(1)
    void the_published_case_is_paid_to_the_fen() {
        JourneyResult paid = played();
        assertThat(journey().dates().claimed()).isEqualTo(LocalDate.of(2025, 7, 16));
        Books.assertPaidOnce(paid);
    }

    @Test
    @Order(2)
    void the_same_run_started_again_changes_nothing() {
        Map<String, String> before = Books.fingerprint();
        JourneyResult again = journey().run();
        assertThat(again).isEqualTo(played());
        assertThat(Books.fingerprint()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void the_timeline_tells_the_story_in_order() {
        JsonNode timeline = Client.as("auditor")
                .get("/claims/" + played().claimId() + "/timeline")
                .body();
        List<String> states = new ArrayList<>();
        timeline.forEach(line -> {
            String state = line.path("state").asText();
            if (states.isEmpty() || !states.getLast().equals(state)) {
                states.add(state);
            }
        });
        assertThat(states)
                .containsSubsequence(
                        "DRAFT",
                        "SUBMITTED",
                        "VERIFYING",
                        "OFFICE_REVIEW",
                        "PROVINCIAL_REVIEW",
                        "APPROVED",
                        "PAYING",
                        "PAID");
    }

    @Test
    @Order(4)
    void the_enrolments_owe_and_got_what_the_plans_charge() {
        JourneyResult paid = played();
        Client finance = Client.as("finance-checker");
        assertThat(finance.get("/enrollments/" + paid.enrollments().get("HB-HOSPITAL"))
                        .text("contributionDue"))
                .isEqualTo("11400.00");
        assertThat(finance.get("/enrollments/" + paid.enrollments().get("HB-SEVERE"))
                        .text("contributionDue"))
                .isEqualTo("4428.00");
        assertThat(finance.get("/enrollments/" + paid.enrollments().get("HB-WOMEN"))
                        .text("contributionDue"))
                .isEqualTo("1650.00");
        paid.enrollments()
                .values()
                .forEach(id -> assertThat(finance.get("/enrollments/" + id).text("state"))
                        .isEqualTo("EFFECTIVE"));
    }

    @Test
    @Order(5)
    void her_cover_of_the_womens_plan_has_ended_and_was_known_to_run_on() {
        String query = "/coverages?limit=100&memberId=" + played().memberId() + "&validAt=2025-09-01";
        Client auditor = Client.as("auditor");
        assertThat(cover(auditor.get(query + "&knownAt=2025-07-16T01:00:00Z").body()))
                .containsExactlyInAnyOrder("HB-HOSPITAL ACTIVE", "HB-SEVERE ACTIVE", "HB-WOMEN ACTIVE");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(cover(auditor.get(query).body()))
                        .containsExactlyInAnyOrder("HB-HOSPITAL ACTIVE", "HB-SEVERE ACTIVE", "HB-WOMEN TERMINATED"));
    }

    @Test
    @Order(6)
    void each_yuan_is_explained_in_chinese_and_in_english() {
        JsonNode determination = Client.as("worker", "member", played().memberId())
                .get("/claims/" + played().claimId() + "/determination")
                .body();
        assertThat(determination.path("lines")).hasSize(3);
        for (JsonNode line : determination.path("lines")) {
            String plan = line.path("planCode").asText();
            String amount = java.util.Objects.requireNonNull(Books.WORKED_EXAMPLE.get(plan));
            assertThat(line.path("amount").asText()).as(plan).isEqualTo(amount);
            JsonNode steps = line.path("explanation");
            assertThat(steps.findValuesAsText("zh").getLast())
                    .as(plan)
                    .contains(amount)
                    .contains("元");
            assertThat(steps.findValuesAsText("en").getLast())
                    .as(plan)
                    .contains(amount)
                    .contains("yuan");
            assertThat(steps.findValuesAsText("zh")).as(plan).noneMatch(String::isBlank);
            assertThat(steps.findValuesAsText("en")).as(plan).noneMatch(String::isBlank);
        }
    }

    private static List<String> cover(JsonNode page) {
        List<String> plans = new ArrayList<>();
        page.path("items")
                .forEach(item -> plans.add(item.path("planCode").asText() + " "
                        + item.path("status").asText()));
        return plans;
    }
}
