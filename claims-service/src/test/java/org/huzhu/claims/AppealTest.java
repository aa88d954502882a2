package org.huzhu.claims;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.huzhu.claims.support.Bodies;
import org.huzhu.claims.support.ClaimsQuarkusTest;
import org.huzhu.claims.support.TestPlans;
import org.huzhu.claims.support.Worker;
import org.huzhu.contracts.ClaimAppealed;
import org.huzhu.contracts.Topics;
import org.huzhu.testkit.TestClock;
import org.huzhu.testkit.TestTokens;
import org.huzhu.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AppealTest extends ClaimsQuarkusTest {

    private static ValidatableResponse appeal(Worker worker, String claim, String body) {
        return worker.asHerself()
                .body(body)
                .post("/api/v1/claims/" + claim + "/appeals")
                .then();
    }

    @Test
    void a_refused_claim_is_appealed_decided_anew_by_others_and_approved() {
        // Given a claim that two people refused
        Worker worker = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        String reference = newReference();
        String claim = beforeOffice(worker, Bodies.workedExample(worker.member(), reference));
        String path = "/api/v1/claims/" + claim;
        approveAtOffice(claim, "first").statusCode(200);
        Worker.asProvince("second")
                .body("{\"level\":\"PROVINCE\",\"decision\":\"REJECT\",\"note\":\"票据系伪造\"}")
                .post(path + "/reviews")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
        worker.asHerself().get(path).then().body("allowedCommands", contains("documents", "appeals"));

        // When she objects
        appeal(worker, claim, "{\"reason\":\" \"}").statusCode(422).body("errors.pointer", contains("/reason"));
        TestClock.set("2025-07-21T10:00:00+08:00");
        appeal(worker, claim, "{\"reason\":\"票据为医院开具的原件\"}")
                .statusCode(200)
                .body("state", equalTo("APPEALED"))
                .body("deadline.dueOn", equalTo("2025-07-30"));
        Topic.named(Topics.CLAIM)
                .await(record -> claim.equals(record.key()) && record.event().data() instanceof ClaimAppealed);

        // Then others decide, with another determination
        awaitState(worker, claim, "OFFICE_REVIEW");
        worker.asHerself()
                .get(path)
                .then()
                .body("determinationVersion", equalTo(3))
                .body("amounts.proposed", equalTo("1312.10"))
                .body("appeal.reason", equalTo("票据为医院开具的原件"));
        worker.asUnit().get(path).then().body("appeal.reason", equalTo("•••"));
        approveAtOffice(claim, "first").statusCode(403).body("code", equalTo("REVIEWER_DECIDED_BEFORE_APPEAL"));
        approveAtOffice(claim, "second").statusCode(403).body("code", equalTo("REVIEWER_DECIDED_BEFORE_APPEAL"));
        approveAtOffice(claim, "third").statusCode(200);
        approveAtProvince(claim, "second").statusCode(403).body("code", equalTo("REVIEWER_DECIDED_BEFORE_APPEAL"));
        approveAtProvince(claim, "third").statusCode(403).body("code", equalTo("REVIEWER_DECIDED_OTHER_LEVEL"));
        approveAtProvince(claim, "fourth").statusCode(200).body("amounts.approved", equalTo("1312.10"));
        worker.asHerself()
                .header("Accept-Language", "en")
                .get(path + "/timeline")
                .then()
                .body(
                        "text",
                        hasItem("The claimant objects to the refusal; decided anew by others, promised by 2025-07-30"));
        Worker.as(TestTokens.as("auditor"))
                .get("/api/v1/audit/claims/entries?subjectType=claim&limit=100&subjectId=" + claim)
                .then()
                .body("items.action", hasItem("CLAIM_APPEALED"));
    }

    @Test
    void what_is_not_refused_cannot_be_appealed() {
        Worker worker = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        String claim = file(worker, Bodies.workedExample(worker.member(), newReference()));
        appeal(worker, claim, "{\"reason\":\"不服\"}").statusCode(409).body("code", equalTo("CLAIM_STATE_FORBIDS"));
    }
}
