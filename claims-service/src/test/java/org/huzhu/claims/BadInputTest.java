package org.huzhu.claims;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.huzhu.claims.support.Bodies;
import org.huzhu.claims.support.ClaimsQuarkusTest;
import org.huzhu.claims.support.TestPlans;
import org.huzhu.claims.support.Worker;
import org.huzhu.testkit.TestClock;
import org.huzhu.testkit.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BadInputTest extends ClaimsQuarkusTest {

    private Worker withAllPlans() {
        return aWorker()
                .holds(TestPlans.HOSPITAL, 1)
                .holds(TestPlans.SEVERE, 4)
                .holds(TestPlans.WOMEN, 1)
                .arrived();
    }

    private void deniedWith(Worker worker, String day, String settledOn, String reason) {
        String reference = newReference();
        String claim = beforeOffice(
                worker,
                Bodies.claim(worker.member(), reference, day, "C50.900", Bodies.settlement(reference, settledOn)));
        worker.asHerself()
                .get("/api/v1/claims/" + claim + "/determination")
                .then()
                .statusCode(200)
                .body("total", equalTo("0.00"))
                .body("lines.outcome", everyItem(equalTo("NOT_PAYABLE")))
                .body("lines.reason", everyItem(equalTo(reason)));
    }

    @Test
    void an_event_before_cover_starts_is_denied_line_by_line() {
        deniedWith(withAllPlans(), "2025-03-10", "2025-03-20", "NOT_COVERED_ON_DAY");
    }

    @Test
    void an_event_in_the_observation_period_is_denied_line_by_line() {
        deniedWith(withAllPlans(), "2025-04-10", "2025-04-20", "IN_OBSERVATION");
    }

    @Test
    void a_claim_after_the_filing_window_is_denied_and_its_deadline_is_provisional() {
        Worker worker = withAllPlans();
        TestClock.set("2027-08-02T10:00:00+08:00");
        deniedWith(worker, "2025-07-02", "2025-07-12", "FILED_TOO_LATE");
        worker.asHerself().get("/api/v1/claims?limit=1").then().body("items[0].deadline.provisional", equalTo(true));
    }

    @Test
    void negative_absurd_and_inconsistent_amounts_name_each_place_and_leave_nothing() {
        Worker worker = withAllPlans();
        String reference = newReference();
        String body = Bodies.workedExample(worker.member(), reference)
                .replace("\"fundPaid\":\"7500.00\"", "\"fundPaid\":\"-7500.00\"")
                .replace("\"totalCost\":\"11980.00\"", "\"totalCost\":\"999999999.00\"");
        worker.asHerself()
                .header("Accept-Language", "en")
                .body(body)
                .post("/api/v1/claims")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("EVENT_FACTS_WRONG"))
                .body("errors.pointer", contains("/settlement/totalCost", "/settlement/fundPaid"))
                .body("errors.code", contains("AMOUNT_ABSURD", "AMOUNT_NEGATIVE"));
        worker.asHerself()
                .body(Bodies.workedExample(worker.member(), reference)
                        .replace("\"personalBurden\":\"4480.00\"", "\"personalBurden\":\"4480.01\""))
                .post("/api/v1/claims")
                .then()
                .statusCode(422)
                .body("errors.code", contains("COST_IS_NOT_FUND_AND_BURDEN"))
                .body("errors[0].pointer", equalTo("/settlement/totalCost"));
        worker.asHerself().get("/api/v1/claims").then().body("items", hasSize(0));
    }

    @Test
    void unknown_fields_wrong_types_and_three_decimals_are_refused_with_their_place() {
        Worker worker = withAllPlans();
        String good = Bodies.workedExample(worker.member(), newReference());
        worker.asHerself()
                .body(good.replace("\"memberId\"", "\"state\":\"APPROVED\",\"memberId\""))
                .post("/api/v1/claims")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/state"));
        worker.asHerself()
                .body(good.replace("\"inScope\":\"9374.43\"", "\"inScope\":9374.43"))
                .post("/api/v1/claims")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/settlement/inScope"));
        worker.asHerself()
                .body(good.replace("\"inScope\":\"9374.43\"", "\"inScope\":\"9374.431\""))
                .post("/api/v1/claims")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/settlement/inScope"));
        worker.asHerself().body("{").post("/api/v1/claims").then().statusCode(400);
    }

    @Test
    void a_payee_of_another_name_or_with_a_wrong_account_is_refused() {
        Worker worker = withAllPlans();
        String good = Bodies.workedExample(worker.member(), newReference());
        worker.asHerself()
                .body(good.replace("盛红梅", "张三"))
                .post("/api/v1/claims")
                .then()
                .statusCode(422)
                .body("code", equalTo("PAYEE_NAME_DIFFERS"))
                .body("errors[0].pointer", equalTo("/payee/name"));
        worker.asHerself()
                .body(good.replace(Bodies.ACCOUNT, "6222020200112233447").replace("313537000059", "313537000058"))
                .post("/api/v1/claims")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/payee/account", "/payee/bankLineNumber"))
                .body("errors.code", contains("BANK_CARD_CHECK", "BANK_LINE_CHECK"));
    }

    @Test
    void a_post_without_an_idempotency_key_and_one_with_another_body_are_refused() {
        Worker worker = withAllPlans();
        String body = Bodies.workedExample(worker.member(), newReference());
        String token = TestTokens.as("worker").member(worker.member()).token();
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/claims")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        String key = UUID.randomUUID().toString();
        String first = given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/claims")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .extract()
                .path("id");
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/claims")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("id", equalTo(first));
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(Bodies.workedExample(worker.member(), newReference()))
                .post("/api/v1/claims")
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void fifty_megabytes_of_json_are_refused_before_they_are_read() throws IOException {
        Worker worker = withAllPlans();
        String token = TestTokens.as("worker").member(worker.member()).token();
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("POST /api/v1/claims HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                                    + "\r\nContent-Type: application/json\r\nIdempotency-Key: "
                                    + UUID.randomUUID() + "\r\nContent-Length: 52428800\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.setSoTimeout(10_000);
            String status = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            assertThat(status).startsWith("HTTP/1.1 413");
        }
        worker.asHerself()
                .body("{\"memberId\":\"" + "9".repeat(2_000_000) + "\"}")
                .post("/api/v1/claims")
                .then()
                .statusCode(413);
    }

    @Test
    void a_file_that_lies_about_its_type_or_is_too_large_is_refused() {
        Worker worker = withAllPlans();
        String claim = file(worker, Bodies.workedExample(worker.member(), newReference()));
        worker.asHerself()
                .contentType("multipart/form-data")
                .multiPart("kind", "SETTLEMENT_SLIP")
                .multiPart("file", "slip.pdf", "MZ executable".getBytes(StandardCharsets.US_ASCII), "application/pdf")
                .post("/api/v1/claims/" + claim + "/documents")
                .then()
                .statusCode(422)
                .body("code", equalTo("DOCUMENT_LIES"));
        worker.asHerself()
                .contentType("multipart/form-data")
                .multiPart("kind", "SETTLEMENT_SLIP")
                .multiPart("file", "slip.pdf", new byte[10 * 1024 * 1024 + 1], "application/pdf")
                .post("/api/v1/claims/" + claim + "/documents")
                .then()
                .statusCode(413)
                .body("code", equalTo("BODY_TOO_LARGE"));
        worker.asHerself()
                .contentType("multipart/form-data")
                .multiPart("kind", "SELFIE")
                .multiPart("file", "slip.pdf", new byte[1], "application/pdf")
                .post("/api/v1/claims/" + claim + "/documents")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/kind"));
        worker.asHerself().get("/api/v1/claims/" + claim + "/documents").then().body("$", hasSize(0));
    }

    @Test
    void a_second_claim_for_the_same_stay_names_the_first_whoever_files_it() {
        Worker worker = withAllPlans();
        String reference = newReference();
        String first = file(worker, Bodies.workedExample(worker.member(), reference));
        String number = worker.asHerself().get("/api/v1/claims/" + first).path("number");
        worker.asUnit()
                .header("Accept-Language", "en")
                .body(Bodies.workedExample(worker.member(), newReference()))
                .post("/api/v1/claims")
                .then()
                .statusCode(409)
                .body("code", equalTo("CLAIM_EXISTS"))
                .body("detail", equalTo("The same stay or event has the claim " + number + " already."));
        worker.asHerself()
                .body("{}")
                .post("/api/v1/claims/" + first + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        worker.asUnit()
                .body(Bodies.workedExample(worker.member(), reference))
                .post("/api/v1/claims")
                .then()
                .statusCode(201)
                .body("channel", equalTo("UNIT"));
        worker.asHerself().get("/api/v1/claims").then().body("items.state", hasItems("DRAFT", "WITHDRAWN"));
    }

    @Test
    void a_command_the_state_forbids_tells_the_state_and_what_is_allowed() {
        Worker worker = withAllPlans();
        String claim = file(worker, Bodies.workedExample(worker.member(), newReference()));
        Worker.asOffice("420200", "p-x")
                .body(approval(claim, "OFFICE", "[]"))
                .post("/api/v1/claims/" + claim + "/reviews")
                .then()
                .statusCode(409)
                .body("code", equalTo("CLAIM_STATE_FORBIDS"))
                .body("state", equalTo("DRAFT"))
                .body("allowedCommands", contains("documents", "submission", "withdrawal"));
        worker.asHerself()
                .header("If-Match", "\"7\"")
                .body("{}")
                .post("/api/v1/claims/" + claim + "/submission")
                .then()
                .statusCode(412);
    }
}
