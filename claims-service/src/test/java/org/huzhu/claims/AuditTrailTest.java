package org.huzhu.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huzhu.claims.support.Bodies;
import org.huzhu.claims.support.ClaimsQuarkusTest;
import org.huzhu.claims.support.TestPlans;
import org.huzhu.claims.support.Worker;
import org.huzhu.testkit.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditTrailTest extends ClaimsQuarkusTest {

    private static List<Map<String, String>> entries(String type, String id) {
        return Worker.as(TestTokens.as("auditor"))
                .get("/api/v1/audit/claims/entries?limit=100&subjectType=" + type + "&subjectId=" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static Map<String, String> entry(List<Map<String, String>> entries, String action) {
        return entries.stream()
                .filter(one -> action.equals(one.get("action")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(action + " is not among " + entries));
    }

    @Test
    void a_changed_fact_leaves_its_digests_its_reason_and_its_member() {
        // Given a claim whose classification a reviewer changes
        Worker worker = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        String claim = beforeOffice(worker, Bodies.workedExample(worker.member(), newReference()));
        Map<String, String> shown =
                worker.asHerself().get("/api/v1/claims/" + claim).path("");
        Worker.asOffice("420200", "first")
                .body("""
                        {"note":"病理报告为肺癌","diagnoses":[{"code":"C34.900","system":"ICD-10-NHSA","version":"2.0",
                         "main":true,"behaviour":"3","pathologyOn":"2025-07-05"}]}
                        """)
                .post("/api/v1/claims/" + claim + "/regrades")
                .then()
                .statusCode(200);

        // Then the event's line has a digest before and another one after
        Map<String, String> restated =
                entry(entries("care-event", Objects.requireNonNull(shown.get("careEventId"))), "CARE_EVENT_RESTATED");
        assertThat(restated.get("person")).isEqualTo("first");
        assertThat(restated.get("why")).isEqualTo("member=" + worker.member());
        assertThat(restated.get("beforeDigest")).matches("[0-9a-f]{64}");
        assertThat(restated.get("afterDigest")).matches("[0-9a-f]{64}").isNotEqualTo(restated.get("beforeDigest"));

        // And the claim's lines name member, reason and what was decided on
        List<Map<String, String>> lines = entries("claim", claim);
        assertThat(entry(lines, "CLAIM_REDETERMINED").get("why"))
                .isEqualTo(shown.get("number") + " member=" + worker.member() + " reason=REGRADE");
        assertThat(entry(lines, "CLAIM_REVIEWED").get("why"))
                .isEqualTo(shown.get("number") + " level=OFFICE decision=REGRADE determination=2");
        assertThat(entry(lines, "CLAIM_PAYEE_KEPT").get("afterDigest")).matches("[0-9a-f]{64}");
    }
}
