package org.huzhu.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.huzhu.contracts.PlanVersionPublished;
import org.huzhu.contracts.Topics;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.testkit.TestClock;
import org.huzhu.testkit.TestTokens;
import org.huzhu.testkit.Topic;
import org.junit.jupiter.api.Test;

/** Versions of a plan after one another, and drafts that two people write. */
@QuarkusTest
class PlanVersionsTest {
    @Inject
    Transactions transactions;

    private static Response publish(String code, int version, String json) {
        PlanApiTest.draft(code, json).then().statusCode(201).body("version", equalTo(version));
        return PlanApiTest.publish(code, version);
    }

    private static String from(String json, String day) {
        return json.replaceFirst("\"effective\":\\{\"from\":\"[0-9-]*\"", "\"effective\":{\"from\":\"" + day + "\"");
    }

    @Test
    void a_version_without_an_end_ends_where_its_successor_begins() {
        // Given
        TestClock.set("2025-03-20T09:00:00+08:00");
        String terms = PlanApiTest.terms("TEST-NEXT");
        publish("TEST-NEXT", 1, terms).then().statusCode(200).body("to", nullValue());
        Api.Unit unit = Api.unit(10);
        Api.enrollment(unit, "TEST-NEXT", "2025-07-01");

        // When
        publish("TEST-NEXT", 2, from(terms, "2025-06-01"))
                .then()
                .statusCode(409)
                .body("code", equalTo("PLAN_VERSION_ENROLLED"));
        publish("TEST-NEXT", 3, from(terms, "2025-07-02")).then().statusCode(200);

        // Then
        Api.get(TestTokens.as("worker"), "/plans/TEST-NEXT/versions/1")
                .then()
                .body("to", equalTo("2025-07-02"))
                .body("terms.effective.to", nullValue());
        String before =
                Api.get(TestTokens.as("worker"), "/plans/TEST-NEXT/versions/1").path("planVersionId");
        String after =
                Api.get(TestTokens.as("worker"), "/plans/TEST-NEXT/versions/3").path("planVersionId");
        Api.open(unit, "TEST-NEXT", "2025-06-30").then().statusCode(201).body("planVersionId", equalTo(before));
        Api.open(unit, "TEST-NEXT", "2025-07-02").then().statusCode(201).body("planVersionId", equalTo(after));
        PlanVersionPublished told = Topic.named(Topics.PLAN_VERSION)
                .await(record -> before.equals(record.key())
                        && record.data(PlanVersionPublished.class).stateVersion() == 2)
                .data(PlanVersionPublished.class);
        assertThat(told.to()).isEqualTo(LocalDate.of(2025, 7, 2));
        assertThatThrownBy(() -> transactions.inScope(
                        AccessScope.all(),
                        () -> transactions
                                .sql()
                                .createUpdate("UPDATE plan_version SET effective_to = '2025-08-01'"
                                        + " WHERE plan_code = 'TEST-NEXT' AND number = 1")
                                .execute()))
                .hasMessageContaining("never changes");
    }

    @Test
    void of_two_who_change_a_draft_the_second_is_told() {
        // Given
        PlanApiTest.draft("TEST-TAG", PlanApiTest.terms("TEST-TAG")).then().statusCode(201);
        String tag =
                Api.get(Api.persona("plan-admin"), "/plans/TEST-TAG/versions/1").header("ETag");

        // When
        redraft("TEST-TAG", tag, PlanApiTest.terms("TEST-TAG").replace("95.00", "96.00"))
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)));

        // Then
        redraft("TEST-TAG", tag, PlanApiTest.terms("TEST-TAG").replace("95.00", "97.00"))
                .then()
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"));
        Api.get(Api.persona("plan-admin"), "/plans/TEST-TAG/versions/1")
                .then()
                .body("terms.contribution.perShare", equalTo("96.00"));
    }

    private static Response redraft(String code, String tag, String json) {
        return Api.as(Api.persona("plan-admin"))
                .header("If-Match", tag)
                .body(json)
                .put("/api/v1/plans/" + code + "/versions/1");
    }
}
