package org.huzhu.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who frees money is looked at again. */
@QuarkusTest
@QuarkusTestResource(value = HuzhuTestResources.class, restrictToAnnotatedClass = false)
class StandingTest extends SampleScopes {

    private final String person = "person-" + UUID.randomUUID();
    private final UUID note = UUID.randomUUID();

    @AfterEach
    void restore() {
        TestStanding.restore();
    }

    @Test
    void an_old_token_costs_one_question_of_the_service_itself_for_each_command() {
        // Given
        int before = TestStanding.questions();
        String key = key();

        // When
        pay(old(), key).then().statusCode(200);
        pay(old(), key()).then().statusCode(200);

        // Then
        assertThat(TestStanding.questions()).isEqualTo(before + 2);
        assertThat(TestStanding.lastClient()).isEqualTo("huzhu-claims:huzhu-dev");
        pay(old(), key).then().statusCode(200).header("Idempotency-Replayed", "true");
        assertThat(paid()).isEqualTo(2);
    }

    @Test
    void a_young_token_and_a_command_that_frees_nothing_cost_no_question() {
        int before = TestStanding.questions();
        pay(token().issuedBefore(Duration.ofSeconds(30)), key()).then().statusCode(200);
        asUnit(U1)
                .header("Idempotency-Key", key())
                .body(note(U1_ID, "1.00"))
                .post("/api/v1/notes")
                .then()
                .statusCode(201);
        assertThat(TestStanding.questions()).isEqualTo(before);
    }

    @Test
    void whoever_was_revoked_frees_nothing_though_the_token_lives_on() {
        // Given
        TestStanding.revoke(person);

        // When
        Response refused = pay(old(), key());

        // Then
        refused.then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("code", equalTo("TOKEN_INACTIVE"))
                .body("title", equalTo("登录已失效"));
        assertThat(paid()).isZero();
    }

    @Test
    void a_lost_role_another_office_and_another_person_are_refused() {
        for (String claim : List.of("huzhu_roles", "huzhu_unit", "huzhu_person", "sub")) {
            TestStanding.restore();
            TestStanding.change(person, claim, claim.equals("huzhu_roles") ? List.of("worker") : null);
            pay(old(), key())
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("STANDING_CHANGED"))
                    .body("title", equalTo("您的权限已变更"));
        }
        assertThat(paid()).isZero();
    }

    @Test
    void another_role_besides_changes_nothing() {
        TestStanding.change(person, "huzhu_roles", List.of("auditor", "unit-officer"));
        pay(old(), key()).then().statusCode(200);
    }

    @Test
    void while_the_issuer_is_away_nothing_is_freed_and_what_was_done_is_still_told() {
        // Given
        String done = key();
        pay(old(), done).then().statusCode(200);
        TestStanding.away();
        String key = key();

        // When
        Response refused = pay(old(), key);

        // Then
        refused.then().statusCode(503).header("Retry-After", equalTo("2")).body("code", equalTo("ISSUER_UNAVAILABLE"));
        assertThat(paid()).isEqualTo(1);
        pay(old(), done).then().statusCode(200).header("Idempotency-Replayed", "true");
        TestStanding.restore();
        pay(old(), key).then().statusCode(200);
        assertThat(paid()).isEqualTo(2);
    }

    private TestTokens token() {
        return TestTokens.as("unit-officer").unit(U1).person(person);
    }

    private TestTokens old() {
        return token().issuedBefore(Duration.ofMinutes(2));
    }

    private Response pay(TestTokens caller, String key) {
        return RestAssured.given()
                .auth()
                .oauth2(caller.token())
                .header("Accept-Language", "zh")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .post("/api/v1/notes/" + note + "/payment");
    }

    private long paid() {
        return count("SELECT count(*) FROM audit_entry WHERE action = 'NOTE_PAID' AND subject_id = '" + note + "'");
    }
}
