package org.huzhu.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.huzhu.testkit.sample.NoteResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = HuzhuTestResources.class, restrictToAnnotatedClass = false)
class CommandsTest extends SampleScopes {

    @Test
    void a_command_answers_201_with_location_and_etag_and_its_event_reaches_kafka() {
        Response answer = asUnit(U1)
                .header("Idempotency-Key", key())
                .body(note(U1_ID, "12.50"))
                .post("/api/v1/notes");
        answer.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("X-Request-Id", notNullValue())
                .header("Cache-Control", "no-store")
                .body("price", equalTo("12.50"));
        String id = answer.path("id");
        assertThat(answer.header("Location")).endsWith("/api/v1/notes/" + id);
        Topic.Received event = Topic.named("huzhu.payout.fund").await(record -> id.equals(record.key()));
        assertThat(event.headers())
                .containsEntry("ce_type", "org.huzhu.payout.fund-balance-changed.v1")
                .containsEntry("ce_source", "/huzhu/claims")
                .containsEntry("ce_subject", id)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_dataschema", "urn:huzhu:schema:payout:fund-balance-changed.v1")
                .containsEntry("content-type", "application/json")
                .containsEntry("ce_correlationid", answer.header("X-Request-Id"));
        assertThat(event.headers().get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    }

    @Test
    void the_same_command_again_gives_the_first_answer_and_no_second_effect() {
        String key = key();
        String body = note(U1_ID, "1.00");
        Response first = asUnit(U1).header("Idempotency-Key", key).body(body).post("/api/v1/notes");
        Response second = asUnit(U1).header("Idempotency-Key", key).body(body).post("/api/v1/notes");
        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        second.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("ETag", "\"0\"")
                .header("Location", first.header("Location"));
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(count("SELECT count(*) FROM note WHERE id = '" + first.path("id") + "'"))
                .isEqualTo(1);
        assertThat(count("SELECT count(*) FROM audit_entry WHERE action = 'NOTE_CREATED' AND subject_id = '"
                        + first.path("id") + "'"))
                .isEqualTo(1);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        String key = key();
        asUnit(U1)
                .header("Idempotency-Key", key)
                .body(note(U1_ID, "1.00"))
                .post("/api/v1/notes")
                .then()
                .statusCode(201);
        asUnit(U1)
                .header("Idempotency-Key", key)
                .body(note(U1_ID, "2.00"))
                .post("/api/v1/notes")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"))
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void a_secret_that_differs_makes_another_body() {
        String key = key();
        String body = note(U1_ID, "1.00");
        asUnit(U1)
                .header("Idempotency-Key", key)
                .body(body.replace("}", ",\"secret\":\"a\"}"))
                .post("/api/v1/notes")
                .then()
                .statusCode(201);
        asUnit(U1)
                .header("Idempotency-Key", key)
                .body(body.replace("}", ",\"secret\":\"b\"}"))
                .post("/api/v1/notes")
                .then()
                .statusCode(422);
    }

    @Test
    void a_key_belongs_to_its_caller() {
        String key = key();
        asUnit(U1)
                .header("Idempotency-Key", key)
                .body(note(U1_ID, "1.00"))
                .post("/api/v1/notes")
                .then()
                .statusCode(201);
        given().auth()
                .oauth2(TestTokens.as("office-reviewer").office("420200").token())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(note(U1_ID, "9.00"))
                .post("/api/v1/notes")
                .then()
                .statusCode(201);
    }

    @Test
    void the_same_call_twice_at_once_has_one_effect_and_the_other_is_in_flight() throws Exception {
        String key = key();
        String hold = key();
        CountDownLatch gate = new CountDownLatch(1);
        NoteResource.HELD.put(hold, gate);
        String body = note(U1_ID, "3.00").replace("}", ",\"hold\":\"" + hold + "\"}");
        int before = NoteResource.ENTERED.get();
        RequestSpecification call = asUnit(U1).header("Idempotency-Key", key).body(body);
        CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> call.post("/api/v1/notes"));
        Awaitility.await().until(() -> NoteResource.ENTERED.get() > before);
        asUnit(U1)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/notes")
                .then()
                .statusCode(409)
                .header("Retry-After", "2")
                .body("code", equalTo("IDEMPOTENCY_IN_FLIGHT"));
        gate.countDown();
        first.get().then().statusCode(201);
        asUnit(U1)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/notes")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true");
        assertThat(NoteResource.ENTERED.get()).isEqualTo(before + 1);
    }

    @Test
    void a_refused_command_leaves_no_record_so_that_the_key_may_try_again() {
        String key = key();
        asUnit(U1)
                .header("Idempotency-Key", key)
                .body(note(U1_ID, "1000.01"))
                .post("/api/v1/notes")
                .then()
                .statusCode(422)
                .body("code", equalTo("NOTE_TOO_DEAR"))
                .body("detail", equalTo("价格 1000.01 超过上限 1000.00。"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
        asUnit(U1)
                .header("Idempotency-Key", key)
                .body(note(U1_ID, "1000.00"))
                .post("/api/v1/notes")
                .then()
                .statusCode(201);
    }

    @Test
    void a_missing_or_malformed_key_is_400() {
        asUnit(U1)
                .body(note(U1_ID, "1.00"))
                .post("/api/v1/notes")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        asUnit(U1)
                .header("Idempotency-Key", "a b")
                .body(note(U1_ID, "1.00"))
                .post("/api/v1/notes")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MALFORMED"));
    }

    @Test
    void if_match_is_honoured_and_a_concurrent_change_is_a_conflict() throws Exception {
        String id = asUnit(U1)
                .header("Idempotency-Key", key())
                .body(note(U1_ID, "1.00"))
                .post("/api/v1/notes")
                .path("id");
        String text = "{\"text\":\"new\"}";
        asUnit(U1)
                .header("Idempotency-Key", key())
                .header("If-Match", "\"7\"")
                .body(text)
                .post("/api/v1/notes/{id}/text", id)
                .then()
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"));
        asUnit(U1)
                .header("Idempotency-Key", key())
                .header("If-Match", "7")
                .body(text)
                .post("/api/v1/notes/{id}/text", id)
                .then()
                .statusCode(400)
                .body("code", equalTo("IF_MATCH_MALFORMED"));
        asUnit(U1)
                .header("Idempotency-Key", key())
                .header("If-Match", "\"0\"")
                .body(text)
                .post("/api/v1/notes/{id}/text", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");

        String hold = key();
        CountDownLatch gate = new CountDownLatch(1);
        NoteResource.HELD.put(hold, gate);
        RequestSpecification slow =
                asUnit(U1).header("Idempotency-Key", key()).body("{\"text\":\"slow\",\"hold\":\"" + hold + "\"}");
        CompletableFuture<Response> late =
                CompletableFuture.supplyAsync(() -> slow.post("/api/v1/notes/{id}/text", id));
        Awaitility.await().until(() -> NoteResource.HOLDING.contains(hold));
        asUnit(U1)
                .header("Idempotency-Key", key())
                .body("{\"text\":\"fast\"}")
                .post("/api/v1/notes/{id}/text", id)
                .then()
                .statusCode(200);
        gate.countDown();
        late.get().then().statusCode(409).body("code", equalTo("CONCURRENT_CHANGE"));
        asUnit(U1)
                .get("/api/v1/notes/{id}", id)
                .then()
                .body("text", equalTo("fast"))
                .header("ETag", "\"2\"");
    }

    @Test
    void a_nul_character_and_money_that_no_column_holds_are_refused_at_their_place() {
        asUnit(U1)
                .header("Idempotency-Key", key())
                .body(note(U1_ID, "1.00").replace("a note", "a \\u0000 note"))
                .post("/api/v1/notes")
                .then()
                .statusCode(400)
                .body("code", equalTo("BODY_MALFORMED"))
                .body("errors[0].pointer", equalTo("/text"))
                .body("errors[0].code", equalTo("FIELD_MALFORMED"));
        asUnit(U1)
                .header("Idempotency-Key", key())
                .body(note(U1_ID, "1000000000000.00"))
                .post("/api/v1/notes")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/price"));
        with(TestTokens.as("auditor"))
                .queryParam("subjectId", "a\0b")
                .get("/api/v1/audit/claims/entries")
                .then()
                .statusCode(422)
                .body("code", equalTo("DATA_UNFIT"));
    }

    @Test
    void problems_are_answered_in_the_callers_language() {
        asUnit(U1)
                .header("Accept-Language", "en-GB,en;q=0.8")
                .header("Idempotency-Key", key())
                .body(note(U1_ID, "5000.00"))
                .post("/api/v1/notes")
                .then()
                .statusCode(422)
                .header("Content-Language", "en")
                .body("title", equalTo("Too dear"))
                .body("detail", equalTo("The price 5000.00 is above 1000.00."));
    }

    @Test
    void an_illegal_transition_names_the_state_and_what_is_allowed() {
        asUnit(U1)
                .header("Idempotency-Key", key())
                .post("/api/v1/notes/{id}/seal", UUID.randomUUID())
                .then()
                .statusCode(409)
                .body("code", equalTo("NOTE_SEALED"))
                .body("state", equalTo("SEALED"))
                .body("allowedCommands", equalTo(List.of("open", "burn")))
                .body("detail", equalTo("状态 SEALED 下不能执行此操作。"));
    }

    @Test
    void an_unexpected_fault_tells_nothing_but_the_trace() {
        String body = asUnit(U1)
                .header("Idempotency-Key", key())
                .post("/api/v1/notes/fault")
                .then()
                .statusCode(500)
                .body("code", equalTo("UNEXPECTED"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .extract()
                .asString();
        assertThat(body).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void a_constraint_of_the_database_answers_its_refusal() {
        asUnit(U1)
                .header("Idempotency-Key", key())
                .body(note(U1_ID, "-1.00"))
                .post("/api/v1/notes")
                .then()
                .statusCode(422)
                .body("code", equalTo("NOTE_PRICE_NEGATIVE"));
    }

    @Test
    void fields_that_break_a_rule_are_named_with_their_place() {
        asUnit(U1)
                .header("Idempotency-Key", key())
                .body("{\"text\":\"" + "x".repeat(21) + "\",\"price\":\"1.00\"}")
                .post("/api/v1/notes")
                .then()
                .statusCode(422)
                .body("code", equalTo("FIELDS_INVALID"))
                .body("errors.pointer", hasItems("/memberId", "/unitId", "/text"))
                .body("errors.find { it.pointer == '/text' }.code", equalTo("FIELD_SIZE"))
                .body("errors.find { it.pointer == '/text' }.detail", equalTo("长度或个数应在 0 至 20 之间。"));
    }

    @Test
    void json_is_strict() {
        String good = note(U1_ID, "1.00");
        refused(good.replace("}", ",\"status\":\"PAID\"}"), "FIELD_UNKNOWN", "/status");
        refused(good.replace("\"1.00\"", "1.00"), "FIELD_MALFORMED", "/price");
        refused(good.replace("}", ",\"count\":\"7\"}"), "FIELD_MALFORMED", "/count");
        refused(good.replace("}", ",\"count\":7.5}"), "FIELD_MALFORMED", "/count");
        refused(good.replace("\"a note\"", "7"), "FIELD_MALFORMED", "/text");
        asUnit(U1)
                .header("Idempotency-Key", key())
                .body("{\"text\":\"a\",\"text\":\"b\"}")
                .post("/api/v1/notes")
                .then()
                .statusCode(400)
                .body("code", equalTo("BODY_MALFORMED"));
        asUnit(U1)
                .header("Idempotency-Key", key())
                .body("{\"text\":")
                .post("/api/v1/notes")
                .then()
                .statusCode(400)
                .body("code", equalTo("BODY_MALFORMED"));
        asUnit(U1)
                .header("Idempotency-Key", key())
                .body("")
                .post("/api/v1/notes")
                .then()
                .statusCode(not(equalTo(500)));
        asUnit(U1)
                .header("Idempotency-Key", key())
                .body(good.replace("1.00", "NaN"))
                .post("/api/v1/notes")
                .then()
                .statusCode(not(equalTo(500)));
    }

    private void refused(String body, String code, String pointer) {
        asUnit(U1)
                .header("Idempotency-Key", key())
                .body(body)
                .post("/api/v1/notes")
                .then()
                .statusCode(400)
                .body("code", equalTo("BODY_MALFORMED"))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void unknown_paths_methods_and_media_types_are_problems() {
        asUnit(U1)
                .get("/api/v1/nowhere")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_FOUND"));
        asUnit(U1).delete("/api/v1/notes").then().statusCode(405).body("code", equalTo("METHOD_NOT_ALLOWED"));
        asUnit(U1)
                .contentType("text/plain")
                .header("Idempotency-Key", key())
                .body("x")
                .post("/api/v1/notes")
                .then()
                .statusCode(415)
                .body("code", equalTo("MEDIA_TYPE_UNSUPPORTED"));
        asUnit(U1).get("/api/v1/notes/no-uuid").then().statusCode(404);
    }

    @Test
    void lists_page_by_cursor() {
        for (int i = 0; i < 3; i++) {
            asUnit(U2)
                    .header("Idempotency-Key", key())
                    .body(note(U2_ID, "1.00"))
                    .post("/api/v1/notes")
                    .then()
                    .statusCode(201);
        }
        Response first = asUnit(U2).get("/api/v1/notes?limit=2");
        first.then().statusCode(200);
        assertThat(first.<List<String>>path("items.id")).hasSize(2);
        String cursor = first.path("nextCursor");
        Response second = asUnit(U2).queryParam("cursor", cursor).get("/api/v1/notes?limit=100");
        second.then().statusCode(200).body("nextCursor", nullValue());
        assertThat(second.<List<String>>path("items.id"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(first.path("items.id"));
        asUnit(U2)
                .get("/api/v1/notes?limit=0")
                .then()
                .statusCode(400)
                .body("code", equalTo("LIMIT_OUT_OF_RANGE"))
                .body("errors[0].pointer", equalTo("/limit"));
        asUnit(U2).get("/api/v1/notes?limit=101").then().statusCode(400);
        asUnit(U2).get("/api/v1/notes?limit=x").then().statusCode(400);
        asUnit(U2).get("/api/v1/notes?cursor=zz!").then().statusCode(400).body("code", equalTo("CURSOR_MALFORMED"));
    }
}
