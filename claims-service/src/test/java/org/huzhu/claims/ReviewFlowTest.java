package org.huzhu.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.huzhu.claims.support.Bodies;
import org.huzhu.claims.support.ClaimsQuarkusTest;
import org.huzhu.claims.support.Outside;
import org.huzhu.claims.support.TestPlans;
import org.huzhu.claims.support.Worker;
import org.huzhu.contracts.ClaimRejected;
import org.huzhu.contracts.ClaimWithdrawn;
import org.huzhu.contracts.Topics;
import org.huzhu.testkit.TestClock;
import org.huzhu.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReviewFlowTest extends ClaimsQuarkusTest {

    private static final String FIRST = "first-reviewer";
    private static final String SECOND = "second-reviewer";

    @Test
    void a_question_stops_the_clock_and_corrected_facts_are_verified_and_decided_anew() {
        Worker worker = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        String reference = newReference();
        String claim = beforeOffice(worker, Bodies.workedExample(worker.member(), reference));
        TestClock.set("2025-07-18T10:00:00+08:00");
        Worker.asOffice("420200", FIRST)
                .body("{\"question\":\"请补充病理报告原件\"}")
                .post("/api/v1/claims/" + claim + "/supplement-requests")
                .then()
                .statusCode(200)
                .body("state", equalTo("SUPPLEMENT_REQUESTED"))
                .body("deadline", nullValue());
        worker.asHerself()
                .get("/api/v1/claims/" + claim)
                .then()
                .body("supplementRequest.question", equalTo("请补充病理报告原件"))
                .body("allowedCommands", contains("documents", "withdrawal", "supplements"));
        TestClock.set("2025-07-24T10:00:00+08:00");
        String corrected = Bodies.settlement(reference)
                .replace("\"inScope\":\"9374.43\"", "\"inScope\":\"9233.84\"")
                .replace("\"prePayment\":\"605.57\"", "\"prePayment\":\"746.16\"");
        Outside.knowsSettlement(reference, corrected);
        worker.asHerself()
                .body("{%s,\"settlement\":%s}".formatted(Bodies.event("2025-07-02", "C50.900"), corrected))
                .post("/api/v1/claims/" + claim + "/supplements")
                .then()
                .statusCode(200)
                .body("deadline.dueOn", equalTo("2025-07-31"));
        awaitState(worker, claim, "OFFICE_REVIEW");
        worker.asHerself()
                .get("/api/v1/claims/" + claim)
                .then()
                .body("verification", equalTo("VERIFIED"))
                .body("determinationVersion", equalTo(2))
                .body("amounts.proposed", equalTo("1213.69"));
    }

    @Test
    void a_regrade_supersedes_the_determination_and_voids_the_first_approval() {
        // Given a thyroid cancer of stage I: mild, 3,000 a share
        Worker worker = aWorker().holds(TestPlans.SEVERE, 1).arrived();
        String reference = newReference();
        String body = Bodies.claim(worker.member(), reference, "2025-07-02", "C73.x00", Bodies.settlement(reference))
                .replace("\"behaviour\":\"3\"", "\"behaviour\":\"3\",\"stageSystem\":\"TNM\",\"stage\":\"I\"");
        String claim = beforeOffice(worker, body);
        worker.asHerself().get("/api/v1/claims/" + claim).then().body("amounts.proposed", equalTo("3000.00"));
        java.util.List<String> conditions = worker.asHerself()
                .get("/api/v1/claims/" + claim + "/determination")
                .path("lines[0].toConfirm");
        Worker.asOffice("420200", FIRST)
                .body(approval(claim, "OFFICE", quoted(conditions)))
                .post("/api/v1/claims/" + claim + "/reviews")
                .then()
                .statusCode(200);

        // When the provincial office finds stage II
        Worker.asProvince(SECOND)
                .body("""
                        {"note":"病理报告载明Ⅱ期","denials":["MI01_MILD_TYPE"],
                         "confirmations":["SI01_PATHOLOGY","SI01_NOT_SKIN","SI01_NOT_NET_G1"],"diagnoses":[{"code":"C73.x00","system":"ICD-10-NHSA","version":"2.0",
                         "name":"甲状腺恶性肿瘤","main":true,"behaviour":"3","stageSystem":"TNM","stage":"II",
                         "pathologyOn":"2025-07-05"}]}
                        """)
                .post("/api/v1/claims/" + claim + "/regrades")
                .then()
                .statusCode(200)
                .body("state", equalTo("OFFICE_REVIEW"))
                .body("amounts.proposed", equalTo("10000.00"))
                .body("determinationVersion", equalTo(3));

        // Then both levels begin again, and old versions stay and replay
        worker.asHerself()
                .get("/api/v1/claims/" + claim + "/determination?version=1")
                .then()
                .body("total", equalTo("3000.00"))
                .body("latest", equalTo(false));
        worker.asHerself()
                .get("/api/v1/claims/" + claim + "/determination/replay?version=2")
                .then()
                .body("equal", equalTo(true));
        conditions = worker.asHerself()
                .get("/api/v1/claims/" + claim + "/determination")
                .path("lines[0].toConfirm");
        Worker.asOffice("420200", FIRST)
                .body(approval(claim, "OFFICE", quoted(conditions)))
                .post("/api/v1/claims/" + claim + "/reviews")
                .then()
                .statusCode(200);
        Worker.asProvince(SECOND)
                .body(approval(claim, "PROVINCE", "[]"))
                .post("/api/v1/claims/" + claim + "/reviews")
                .then()
                .statusCode(200)
                .body("amounts.approved", equalTo("10000.00"));
    }

    @Test
    void a_refusal_needs_a_reason_ends_the_claim_and_is_told() {
        Worker worker = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        String claim = beforeOffice(worker, Bodies.workedExample(worker.member(), newReference()));
        Worker.asOffice("420200", FIRST)
                .body("{\"level\":\"OFFICE\",\"decision\":\"REJECT\"}")
                .post("/api/v1/claims/" + claim + "/reviews")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/note"));
        Worker.asOffice("420200", FIRST)
                .body("{\"level\":\"OFFICE\",\"decision\":\"REJECT\",\"note\":\"票据系伪造\"}")
                .post("/api/v1/claims/" + claim + "/reviews")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
        Topic.named(Topics.CLAIM)
                .await(record -> claim.equals(record.key()) && record.event().data() instanceof ClaimRejected);
    }

    @Test
    void a_return_goes_from_the_province_to_the_office_and_from_the_office_to_the_claimant() {
        Worker worker = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        String claim = beforeOffice(worker, Bodies.workedExample(worker.member(), newReference()));
        Worker.asOffice("420200", FIRST)
                .body(approval(claim, "OFFICE", "[]"))
                .post("/api/v1/claims/" + claim + "/reviews")
                .then()
                .statusCode(200);
        Worker.asProvince(SECOND)
                .body("{\"level\":\"PROVINCE\",\"decision\":\"RETURN\",\"note\":\"请核对票据\"}")
                .post("/api/v1/claims/" + claim + "/reviews")
                .then()
                .statusCode(200)
                .body("state", equalTo("OFFICE_REVIEW"));
        Worker.asOffice("420200", FIRST)
                .body("{\"level\":\"OFFICE\",\"decision\":\"RETURN\",\"note\":\"请上传票据原件\"}")
                .post("/api/v1/claims/" + claim + "/reviews")
                .then()
                .statusCode(200)
                .body("state", equalTo("SUPPLEMENT_REQUESTED"));
        worker.asHerself()
                .body("{}")
                .post("/api/v1/claims/" + claim + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        Topic.named(Topics.CLAIM)
                .await(record -> claim.equals(record.key()) && record.event().data() instanceof ClaimWithdrawn);
    }

    @Test
    void an_outside_that_is_dead_never_blocks_a_claim() {
        Worker worker = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        Outside.is("dead");
        String reference = newReference();
        String claim = beforeOffice(worker, Bodies.workedExample(worker.member(), reference));
        worker.asHerself()
                .get("/api/v1/claims/" + claim)
                .then()
                .body("verification", equalTo("UNVERIFIED"))
                .body("amounts.proposed", equalTo("1312.10"));
        worker.asHerself()
                .header("Accept-Language", "en")
                .get("/api/v1/claims/" + claim + "/timeline")
                .then()
                .body("params.outcome", hasItem("UNAVAILABLE"))
                .body("text", hasItem("The claim was begun"));
    }

    @Test
    void an_insurance_that_tells_other_amounts_marks_the_claim() {
        Worker worker = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        String reference = newReference();
        Outside.knowsSettlement(
                reference,
                Bodies.settlement(reference)
                        .replace("\"fundPaid\":\"7500.00\"", "\"fundPaid\":\"8000.00\"")
                        .replace("\"personalBurden\":\"4480.00\"", "\"personalBurden\":\"3980.00\""));
        String claim = beforeOffice(worker, Bodies.workedExample(worker.member(), reference));
        worker.asHerself().get("/api/v1/claims/" + claim).then().body("verification", equalTo("MISMATCHED"));
        worker.asHerself()
                .get("/api/v1/claims/" + claim + "/timeline")
                .then()
                .body("params.differing", hasItem("fundPaid,personalBurden"));
        assertThat(Outside.timesAskedFor(reference)).isEqualTo(1);
    }

    @Test
    void an_estimate_knows_what_was_used_and_files_nothing() {
        Worker worker = aWorker().holds(TestPlans.CAPPED, 1).arrived();
        String claim = beforeOffice(
                worker,
                Bodies.claim(worker.member(), newReference(), "2025-07-02", "J18.900", Bodies.settlement("420200-A")));
        Worker.asOffice("420200", FIRST)
                .body(approval(claim, "OFFICE", "[]"))
                .post("/api/v1/claims/" + claim + "/reviews")
                .then()
                .statusCode(200);
        Worker.asProvince(SECOND)
                .body(approval(claim, "PROVINCE", "[]"))
                .post("/api/v1/claims/" + claim + "/reviews")
                .then()
                .statusCode(200)
                .body("amounts.approved", equalTo("1000.00"));
        String estimate = "{%s,\"settlement\":%s}"
                .formatted(Bodies.event("2025-06-01", "J18.900"), Bodies.settlement(newReference()));
        worker.asHerself()
                .body(estimate)
                .post("/api/v1/benefit-estimates")
                .then()
                .statusCode(200)
                .body("total", equalTo("0.00"))
                .body("lines[0].reason", equalTo("CAP_USED_UP"))
                .body("lines[0].explanation", notNullValue());
        worker.asHerself().get("/api/v1/claims").then().body("items.id", contains(claim));
    }

    private static String quoted(java.util.List<String> codes) {
        return "["
                + String.join(",", codes.stream().map(code -> '"' + code + '"').toList()) + "]";
    }
}
