package org.huzhu.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.huzhu.kit.access.AccessScope;
import org.junit.jupiter.api.Test;

/** Whose answer a key gives: one account may act for many, and each of them has keys of its own. */
@QuarkusTest
@QuarkusTestResource(value = HuzhuTestResources.class, restrictToAnnotatedClass = false)
class AnswersTest extends SampleScopes {

    private static Response send(TestTokens caller, String key) {
        return with(caller)
                .header("Idempotency-Key", key)
                .body(note(U1_ID, "1.00"))
                .post("/api/v1/notes");
    }

    private static TestTokens officer() {
        return TestTokens.as("unit-officer").unit(U1).claim("azp", "app");
    }

    @Test
    void an_account_that_acts_for_another_is_never_given_the_first_ones_answer() {
        // Given
        String key = key();
        String first = send(officer(), key).then().statusCode(201).extract().path("id");

        // When
        List<TestTokens> others = List.of(
                TestTokens.as("unit-officer").roles("worker").member(MEMBER).claim("azp", "app"),
                TestTokens.as("unit-officer")
                        .roles("office-reviewer")
                        .office("420200")
                        .claim("azp", "app"),
                officer().person("another person"),
                officer().partner("demo-bank"),
                officer().claim("azp", "other-app"),
                officer().claim("azp", "").claim("client_id", "other-client"));

        // Then
        for (TestTokens other : others) {
            Response own = send(other, key);
            own.then().statusCode(201).header("Idempotency-Replayed", nullValue());
            assertThat(own.<String>path("id")).isNotEqualTo(first);
            send(other, key)
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", "true")
                    .body("id", equalTo(own.path("id")));
        }
        send(TestTokens.as("unit-officer").unit(U2).claim("azp", "app"), key)
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
        send(officer(), key).then().header("Idempotency-Replayed", "true").body("id", equalTo(first));
    }

    @Test
    void a_key_serves_each_command_once() {
        String key = key();
        String note = send(officer(), key).then().statusCode(201).extract().path("id");
        with(officer())
                .header("Idempotency-Key", key)
                .body("{\"text\":\"new\"}")
                .post("/api/v1/notes/{id}/text", note)
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void a_record_from_before_the_party_was_kept_is_neither_answered_nor_run_again() {
        // Given
        String key = key();
        String note = send(officer(), key).then().statusCode(201).extract().path("id");
        transactions.inScope(
                AccessScope.all(),
                () -> transactions
                        .sql()
                        .execute("UPDATE idempotency_record SET client = '', acted_for = '' WHERE key = ?", key));

        // When
        Response again = send(officer(), key);

        // Then
        again.then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        assertThat(count("SELECT count(*) FROM audit_entry WHERE action = 'NOTE_CREATED' AND subject_id = '"
                        + UUID.fromString(note) + "'"))
                .isEqualTo(1);
    }
}
