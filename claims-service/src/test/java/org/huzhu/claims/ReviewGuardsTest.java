package org.huzhu.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huzhu.claims.support.Bodies;
import org.huzhu.claims.support.ClaimsQuarkusTest;
import org.huzhu.claims.support.TestPlans;
import org.huzhu.claims.support.Worker;
import org.huzhu.testkit.TestStanding;
import org.huzhu.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** Who may decide, on what, and who may see what it rests on. */
@QuarkusTest
class ReviewGuardsTest extends ClaimsQuarkusTest {

    private static final String REGRADE = """
            {"note":"改类","diagnoses":[{"code":"C50.900","system":"ICD-10-NHSA","version":"2.0","name":"","main":true,
             "behaviour":"3","pathologyOn":"2025-07-05"}]}
            """;

    @Test
    void a_settlement_is_claimed_once_whoever_claims_it() {
        Worker first = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        Worker second = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        String reference = newReference();
        String claim = file(first, Bodies.workedExample(first.member(), reference));
        second.asHerself()
                .header("Accept-Language", "en")
                .body(Bodies.workedExample(second.member(), reference))
                .post("/api/v1/claims")
                .then()
                .statusCode(409)
                .body("code", equalTo("SETTLEMENT_CLAIMED"))
                .body("detail", equalTo("Another claim is about this settlement. Check its number."));
        first.asHerself()
                .body("{}")
                .post("/api/v1/claims/" + claim + "/withdrawal")
                .then()
                .statusCode(200);
        file(second, Bodies.workedExample(second.member(), reference));
    }

    @Test
    void a_bill_in_another_spelling_is_claimed_once() {
        // Given
        Worker worker = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        Worker stranger = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        String digits = newReference();
        String written = "GZ-" + digits;
        String spelled =
                "gz." + digits.substring(0, 6) + "_" + digits.substring(6).toLowerCase(Locale.ROOT);
        String first = file(worker, Bodies.workedExample(worker.member(), written));
        String number = worker.asHerself().get("/api/v1/claims/" + first).path("number");

        // Then
        worker.asHerself()
                .header("Accept-Language", "en")
                .body(Bodies.claim(
                        worker.member(), spelled, "2025-06-02", "C50.900", Bodies.settlement(spelled, "2025-06-12")))
                .post("/api/v1/claims")
                .then()
                .statusCode(409)
                .body("code", equalTo("SETTLEMENT_CLAIMED"))
                .body("errors[0].pointer", equalTo("/settlement/reference"))
                .body("errors[0].detail", equalTo("The claim " + number + " is about this settlement."));
        stranger.asHerself()
                .body(Bodies.workedExample(stranger.member(), spelled))
                .post("/api/v1/claims")
                .then()
                .statusCode(409)
                .body("code", equalTo("SETTLEMENT_CLAIMED"))
                .body("errors", nullValue());
        worker.asHerself().get("/api/v1/claims/" + first).then().body("settlement.reference", equalTo(written));
    }

    @Test
    void a_reference_without_letter_or_digit_names_nothing() {
        Worker worker = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        worker.asHerself()
                .body(Bodies.workedExample(worker.member(), "-._-"))
                .post("/api/v1/claims")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/settlement/reference"));
    }

    @Test
    void missing_bodies_and_missing_elements_are_named() {
        Worker worker = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        String claim = file(worker, Bodies.workedExample(worker.member(), newReference()));
        for (String path : List.of("/api/v1/claims", "/api/v1/benefit-estimates")) {
            worker.asHerself().post(path).then().statusCode(422).body("code", equalTo("FIELDS_INVALID"));
            worker.asHerself().body("null").post(path).then().statusCode(422).body("code", equalTo("FIELDS_INVALID"));
        }
        for (String path : List.of("/reviews", "/regrades", "/supplement-requests")) {
            Worker.asOffice("420200", "first")
                    .body("null")
                    .post("/api/v1/claims/" + claim + path)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("FIELDS_INVALID"));
        }
        String body = Bodies.workedExample(worker.member(), newReference());
        worker.asHerself()
                .body(body.replaceAll("(?s)\"diagnoses\":\\[.*?\\]", "\"diagnoses\":[null]")
                        .replace("\"procedures\":[]", "\"procedures\":[null]"))
                .post("/api/v1/claims")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/event/diagnoses/0", "/event/procedures/0"))
                .body("errors.code", contains("FIELD_MISSING", "FIELD_MISSING"));
        Worker.asOffice("420200", "first")
                .body("{\"note\":\"改类\",\"diagnoses\":[null]}")
                .post("/api/v1/claims/" + claim + "/regrades")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/diagnoses/0"));
    }

    @Test
    void who_lost_the_role_approves_nothing_at_either_level_and_a_refusal_asks_nobody() {
        // Given
        String person = "leaver-" + UUID.randomUUID();
        TestTokens office =
                TestTokens.as("office-reviewer").office("420200").person(person).issuedBefore(Duration.ofMinutes(2));
        TestTokens province = TestTokens.as("province-reviewer")
                .office("420000")
                .person(person)
                .issuedBefore(Duration.ofMinutes(2));
        TestStanding.revoke(person);
        String path = "/api/v1/claims/" + UUID.randomUUID() + "/reviews";
        int before = TestStanding.questions();

        // When, then
        Worker.as(office)
                .body(Bodies.approval("OFFICE", 1, "[]"))
                .post(path)
                .then()
                .statusCode(401)
                .body("code", equalTo("TOKEN_INACTIVE"));
        Worker.as(province)
                .body(Bodies.approval("PROVINCE", 1, "[]"))
                .post(path)
                .then()
                .statusCode(401)
                .body("code", equalTo("TOKEN_INACTIVE"));
        assertThat(TestStanding.questions()).isEqualTo(before + 2);
        Worker.as(office)
                .body("{\"level\":\"OFFICE\",\"decision\":\"REJECT\",\"note\":\"不在保障范围\"}")
                .post(path)
                .then()
                .statusCode(404);
        assertThat(TestStanding.questions()).isEqualTo(before + 2);
        TestStanding.restore();
    }

    @Test
    void an_approval_names_what_was_reviewed_and_a_regrade_in_between_voids_it() {
        Worker worker = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        String claim = beforeOffice(worker, Bodies.workedExample(worker.member(), newReference()));
        String path = "/api/v1/claims/" + claim;
        Worker.asOffice("420200", "first")
                .body("{\"level\":\"OFFICE\",\"decision\":\"APPROVE\"}")
                .post(path + "/reviews")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/determinationVersion"));
        String seen = approval(claim, "OFFICE", "[]");
        String tag = Worker.asOffice("420200", "first").get(path).header("ETag");
        Worker.asOffice("420200", "another")
                .body(REGRADE)
                .post(path + "/regrades")
                .then()
                .statusCode(200);
        Worker.asOffice("420200", "first")
                .body(seen)
                .post(path + "/reviews")
                .then()
                .statusCode(409)
                .body("code", equalTo("DETERMINATION_STALE"));
        Worker.asOffice("420200", "first")
                .header("If-Match", tag)
                .body(approval(claim, "OFFICE", "[]"))
                .post(path + "/reviews")
                .then()
                .statusCode(412);
    }

    @Test
    void of_two_who_saw_the_same_version_one_changes_it() throws Exception {
        Worker worker = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        String claim = beforeOffice(worker, Bodies.workedExample(worker.member(), newReference()));
        String path = "/api/v1/claims/" + claim;
        String tag = Worker.asOffice("420200", "first").get(path).header("ETag");
        List<Callable<Response>> calls = List.of(
                () -> Worker.asOffice("420200", "first")
                        .header("If-Match", tag)
                        .body(REGRADE)
                        .post(path + "/regrades"),
                () -> Worker.asOffice("420200", "another")
                        .header("If-Match", tag)
                        .body(REGRADE)
                        .post(path + "/regrades"));
        CyclicBarrier barrier = new CyclicBarrier(calls.size());
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            List<Future<Response>> answers = calls.stream()
                    .map(call -> threads.submit(() -> {
                        barrier.await();
                        return call.call();
                    }))
                    .toList();
            assertThat(List.of(
                            answers.get(0).get().statusCode(),
                            answers.get(1).get().statusCode()))
                    .containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void an_estimate_tells_a_unit_nothing_of_other_units_and_of_illnesses() {
        Worker worker = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        Worker elsewhere = worker.alsoIn(aWorker()).holds(TestPlans.SEVERE, 4).arrived();
        String body = Bodies.estimate(worker.member());
        elsewhere
                .asUnit()
                .body(body)
                .post("/api/v1/benefit-estimates")
                .then()
                .statusCode(200)
                .body("lines.planCode", contains("HB-SEVERE"))
                .body("total", equalTo("40000.00"))
                .body("lines[0].explanation", nullValue())
                .body("lines[0].toConfirm", nullValue());
        worker.asHerself()
                .body(body)
                .post("/api/v1/benefit-estimates")
                .then()
                .body("lines.planCode", contains("HB-HOSPITAL", "HB-SEVERE"))
                .body("lines[1].explanation", notNullValue());
        Worker.asOffice("420200", "looks-" + worker.member())
                .body(body)
                .post("/api/v1/benefit-estimates")
                .then()
                .statusCode(200)
                .body("lines[0].explanation", notNullValue());
        Worker.as(TestTokens.as("auditor"))
                .get("/api/v1/audit/claims/entries?subjectType=estimate&subjectId=" + worker.member())
                .then()
                .body("items.why", contains("estimate.steps"))
                .body("items.person", contains("looks-" + worker.member()));
    }

    @Test
    void nobody_reviews_a_claim_for_her_own_benefit_though_her_unit_filed_it() {
        Worker worker = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        String earlier = file(
                worker,
                Bodies.claim(
                        worker.member(),
                        newReference(),
                        "2025-06-02",
                        "J18.900",
                        Bodies.settlement(
                                "420200-B" + worker.member().toString().substring(0, 8))));
        assertThat(earlier).isNotNull();
        String claim = worker.asUnit()
                .body(Bodies.workedExample(worker.member(), newReference()))
                .post("/api/v1/claims")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        worker.asUnit()
                .body("{}")
                .post("/api/v1/claims/" + claim + "/submission")
                .then()
                .statusCode(200);
        awaitState(worker, claim, "OFFICE_REVIEW");
        // By the person who once acted as this member
        approveAtOffice(claim, "p-" + worker.member()).statusCode(403).body("code", equalTo("REVIEWER_IS_BENEFICIARY"));
        // By the member that the reviewer's own token names
        Worker.as(TestTokens.as("office-reviewer")
                        .office("420200")
                        .person("unseen")
                        .claim("huzhu_member", worker.member().toString()))
                .body(approval(claim, "OFFICE", "[]"))
                .post("/api/v1/claims/" + claim + "/reviews")
                .then()
                .statusCode(403)
                .body("code", equalTo("REVIEWER_IS_BENEFICIARY"));
        approveAtOffice(claim, "first").statusCode(200);
    }

    @Test
    void documents_and_questions_are_for_the_worker_and_for_who_may_unmask() {
        Worker worker = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        String claim = file(worker, Bodies.workedExample(worker.member(), newReference()));
        byte[] pdf = ("%PDF-1.4\n% " + claim + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
        String document = worker.asHerself()
                .contentType("multipart/form-data")
                .multiPart("kind", "PATHOLOGY_REPORT")
                .multiPart("file", "report.pdf", pdf, "application/pdf")
                .post("/api/v1/claims/" + claim + "/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String content = "/api/v1/claims/" + claim + "/documents/" + document + "/content";
        Worker.as(TestTokens.as("office-reviewer").office("420200").claim("scope", ""))
                .accept("*/*")
                .get(content)
                .then()
                .statusCode(403);
        worker.asHerself().accept("*/*").get(content).then().statusCode(200);
        Worker.asOffice("420200", "reads").accept("*/*").get(content).then().statusCode(200);
        Worker.as(TestTokens.as("auditor"))
                .get("/api/v1/audit/claims/entries?subjectType=document&subjectId=" + document)
                .then()
                .body("items.findAll { it.action == 'UNMASKED' }.person", contains("reads"));
        submit(worker, claim);
        awaitState(worker, claim, "OFFICE_REVIEW");
        Worker.asOffice("420200", "first")
                .body("{\"question\":\"乳腺病理报告原件\"}")
                .post("/api/v1/claims/" + claim + "/supplement-requests")
                .then()
                .statusCode(200);
        worker.asUnit().get("/api/v1/claims/" + claim).then().body("supplementRequest.question", equalTo("•••"));
        worker.asHerself()
                .get("/api/v1/claims/" + claim)
                .then()
                .body("supplementRequest.question", equalTo("乳腺病理报告原件"));
        Worker.asOffice("420200", "asks-" + claim)
                .get("/api/v1/claims/" + claim)
                .then()
                .body("supplementRequest.question", equalTo("乳腺病理报告原件"));
        Worker.as(TestTokens.as("auditor"))
                .get("/api/v1/audit/claims/entries?subjectType=claim&limit=100&subjectId=" + claim)
                .then()
                .body("items.findAll { it.person == 'asks-" + claim + "' }.why", hasItem("claim.question"))
                .body(
                        "items.findAll { it.why == 'claim.question' }.person",
                        not(hasItem("officer-of-" + worker.unit())));
    }
}
