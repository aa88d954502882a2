package org.huzhu.claims;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.huzhu.claims.support.Bodies;
import org.huzhu.claims.support.ClaimsQuarkusTest;
import org.huzhu.claims.support.TestPlans;
import org.huzhu.claims.support.Worker;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.testkit.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScopeTest extends ClaimsQuarkusTest {

    @Inject
    Transactions transactions;

    @Test
    void a_foreign_claim_does_not_exist_for_anybody_out_of_scope() {
        Worker worker = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        Worker colleague = worker.colleague().holds(TestPlans.HOSPITAL, 1).arrived();
        Worker stranger = Worker.below("420300", this::indexOf)
                .holds(TestPlans.HOSPITAL, 1)
                .arrived();
        String claim = beforeOffice(worker, Bodies.workedExample(worker.member(), newReference()));
        List<RequestSpecification> foreign = List.of(
                colleague.asHerself(), stranger.asHerself(), stranger.asUnit(), Worker.asOffice("420300", "p-1"));
        for (RequestSpecification caller : foreign) {
            for (String path : List.of("", "/timeline", "/determination", "/determination/replay", "/documents")) {
                caller.get("/api/v1/claims/" + claim + path).then().statusCode(404);
            }
        }
        colleague
                .asHerself()
                .body("{}")
                .post("/api/v1/claims/" + claim + "/withdrawal")
                .then()
                .statusCode(404);
        stranger.asUnit()
                .body("{}")
                .post("/api/v1/claims/" + claim + "/submission")
                .then()
                .statusCode(404);
        Worker.asOffice("420300", "p-1")
                .body(approval(claim, "OFFICE", "[]"))
                .post("/api/v1/claims/" + claim + "/reviews")
                .then()
                .statusCode(404)
                .body("code", equalTo("CLAIM_UNKNOWN"));
        Worker.asOffice("420300", "p-1")
                .get("/api/v1/review-tasks?level=OFFICE&limit=100")
                .then()
                .body("items.claimId", not(hasItem(claim)));
        colleague.asHerself().get("/api/v1/claims").then().statusCode(200).body("items", empty());
        stranger.asHerself()
                .body(Bodies.workedExample(worker.member(), newReference()))
                .post("/api/v1/claims")
                .then()
                .statusCode(404)
                .body("code", equalTo("MEMBER_UNKNOWN"));
        worker.asUnit().get("/api/v1/claims/" + claim).then().statusCode(200);
        Worker.asProvince("p-2").get("/api/v1/claims/" + claim).then().statusCode(200);
        Worker.as(TestTokens.as("auditor"))
                .get("/api/v1/claims/" + claim)
                .then()
                .statusCode(200);
    }

    @Test
    void one_account_that_speaks_for_two_members_files_a_claim_for_each_under_the_same_key() {
        // Given
        Worker first = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        Worker second = first.colleague().holds(TestPlans.HOSPITAL, 1).arrived();
        String key = UUID.randomUUID().toString();
        String body = """
                {%s,"payee":{"name":"盛红梅","account":"%s","bankLineNumber":"313537000059"}}
                """.formatted(Bodies.event("2025-07-02", "C50.900"), Bodies.ACCOUNT);
        String ofTheFirst = file(first, key, body).statusCode(201).extract().path("id");

        // When
        var answer = file(second, key, body);

        // Then
        answer.statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .body("id", not(equalTo(ofTheFirst)))
                .body("memberId", equalTo(second.member().toString()));
        file(first, key, body).header("Idempotency-Replayed", "true").body("id", equalTo(ofTheFirst));
    }

    private static ValidatableResponse file(Worker worker, String key, String body) {
        return given().auth()
                .oauth2(TestTokens.as("worker")
                        .member(worker.member())
                        .person("p-" + worker.member())
                        .token())
                .contentType(ContentType.JSON.withCharset("UTF-8"))
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/claims")
                .then();
    }

    @Test
    void roles_are_denied_by_default_and_callers_without_a_token_too() {
        Worker worker = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        String claim = beforeOffice(worker, Bodies.workedExample(worker.member(), newReference()));
        given().get("/api/v1/claims/" + claim).then().statusCode(401);
        Worker.as(TestTokens.as("finance-maker").office("420000"))
                .get("/api/v1/claims/" + claim)
                .then()
                .statusCode(403);
        worker.asHerself()
                .body(approval(claim, "OFFICE", "[]"))
                .post("/api/v1/claims/" + claim + "/reviews")
                .then()
                .statusCode(403);
        Worker.as(TestTokens.as("auditor"))
                .body("{}")
                .post("/api/v1/claims/" + claim + "/withdrawal")
                .then()
                .statusCode(403);
        Worker.asOffice("420200", "p-3")
                .body(approval(claim, "PROVINCE", "[]"))
                .post("/api/v1/claims/" + claim + "/reviews")
                .then()
                .statusCode(403)
                .body("code", equalTo("REVIEW_NOT_YOURS"));
    }

    @Test
    void who_filed_or_submitted_does_not_review_whatever_the_account() {
        Worker worker = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        String claim = beforeOffice(worker, Bodies.workedExample(worker.member(), newReference()));
        Worker.asOffice("420200", "p-" + worker.member())
                .body(approval(claim, "OFFICE", "[]"))
                .post("/api/v1/claims/" + claim + "/reviews")
                .then()
                .statusCode(403)
                .body("code", equalTo("REVIEWER_IS_CLAIMANT"));
    }

    @Test
    void personal_data_is_masked_unless_the_token_allows_it_and_then_the_reading_is_audited() {
        Worker worker = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        String claim = beforeOffice(worker, Bodies.workedExample(worker.member(), newReference()));
        worker.asUnit()
                .get("/api/v1/claims/" + claim)
                .then()
                .body("payee.name", equalTo("盛*"))
                .body("payee.account", equalTo("***************3446"))
                .body("event.diagnoses[0].code", equalTo("•••"))
                .body("event.diagnoses[0].name", equalTo("•••"));
        worker.asUnit()
                .get("/api/v1/claims/" + claim + "/determination")
                .then()
                .statusCode(200)
                .body("lines[0].amount", equalTo("1312.10"))
                .body("lines[0].explanation", nullValue());
        Worker.as(TestTokens.as("auditor"))
                .get("/api/v1/audit/claims/entries?subjectType=claim&limit=100&subjectId=" + claim)
                .then()
                .statusCode(200)
                .body("items.action", not(hasItem("UNMASKED")))
                .body("items.action", hasItems("CLAIM_FILED", "CLAIM_SUBMITTED", "CLAIM_BROUGHT_TO_OFFICE"));
        Worker.asOffice("420200", "p-4")
                .get("/api/v1/claims/" + claim)
                .then()
                .body("payee.name", equalTo("盛红梅"))
                .body("payee.account", equalTo(Bodies.ACCOUNT))
                .body("event.diagnoses[0].code", equalTo("C50.900"));
        Worker.as(TestTokens.as("auditor"))
                .get("/api/v1/audit/claims/entries?subjectType=claim&limit=100&subjectId=" + claim)
                .then()
                .body(
                        "items.findAll { it.action == 'UNMASKED' }.why",
                        hasItems("payee.name", "payee.account", "careevent.clinical"))
                .body("items.findAll { it.action == 'UNMASKED' }.person", hasItem("p-4"));
    }

    @Test
    void nothing_personal_is_readable_in_the_database() {
        Worker worker = aWorker()
                .holds(TestPlans.HOSPITAL, 1)
                .holds(TestPlans.SEVERE, 1)
                .arrived();
        beforeOffice(worker, Bodies.workedExample(worker.member(), newReference()));
        List<String> tables = transactions.inScope(
                AccessScope.all(),
                () -> transactions
                        .sql()
                        .createQuery("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                        .mapTo(String.class)
                        .list());
        for (String table : tables) {
            if (table.equals("plan_version_copy") || table.equals("flyway_schema_history")) {
                continue;
            }
            long found = transactions.inScope(
                    AccessScope.all(),
                    () -> transactions
                            .sql()
                            .createQuery(
                                    "SELECT count(*) FROM \"" + table + "\" t WHERE t::text LIKE ANY (ARRAY['%盛红梅%',"
                                            + " '%6222020200112233446%', '%C50.9%', '%乳腺%'])")
                            .mapTo(Long.class)
                            .one());
            org.assertj.core.api.Assertions.assertThat(found).as(table).isZero();
        }
    }
}
