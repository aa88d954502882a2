package org.huzhu.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.huzhu.contracts.ContributionConfirmed;
import org.huzhu.contracts.Topics;
import org.huzhu.testkit.TestClock;
import org.huzhu.testkit.TestTokens;
import org.huzhu.testkit.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same thing sent twice, at once or later: one effect. */
@QuarkusTest
class TwiceAtOnceTest {
    @BeforeEach
    void march() {
        TestClock.set("2025-03-20T09:00:00+08:00");
    }

    @Test
    void the_same_key_makes_one_contribution_and_gives_the_same_answer() throws Exception {
        // Given
        Api.Unit unit = Api.unit(30);
        UUID enrollment = Api.enrollment(unit, "HB-HOSPITAL");
        Api.roster(unit.officer(), enrollment, People.roster(50_000, 50_030, 1))
                .then()
                .statusCode(200);
        Api.approve(unit, enrollment);
        String key = UUID.randomUUID().toString();
        Map<String, String> body =
                Map.of("payerKind", "UNIT", "amount", "1425.00", "receivedOn", "2025-03-20", "reference", "R-1");

        // When
        List<Response> answers = atOnce(4, () -> record(unit.officer(), enrollment, key, body));
        Response later = record(unit.officer(), enrollment, key, body);

        // Then
        List<String> ids = answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .map(answer -> answer.<String>path("id"))
                .distinct()
                .toList();
        assertThat(ids).hasSize(1);
        assertThat(answers).allMatch(answer -> answer.statusCode() == 201 || answer.statusCode() == 409);
        later.then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("id", equalTo(ids.getFirst()));
        record(
                        unit.officer(),
                        enrollment,
                        key,
                        Map.of(
                                "payerKind",
                                "UNION",
                                "amount",
                                "1425.00",
                                "receivedOn",
                                "2025-03-20",
                                "reference",
                                "R-1"))
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        Api.get(unit.officer(), "/enrollments/" + enrollment + "/contributions")
                .then()
                .body("contributions", hasSize(1))
                .body("payers[0].recorded", equalTo("1425.00"));
    }

    @Test
    void one_account_that_acts_for_two_units_opens_an_enrolment_of_each_under_the_same_key() {
        // Given
        Api.Unit first = Api.unit(30);
        Api.Unit second = Api.unit(30);
        String key = UUID.randomUUID().toString();
        String ofTheFirst =
                open(first, key, first).then().statusCode(201).extract().path("id");

        // When
        Response foreign = open(second, key, first);
        Response own = open(second, key, second);

        // Then
        foreign.then().statusCode(422).body("code", equalTo("ENROLLMENT_UNIT_UNKNOWN"));
        own.then().statusCode(201).body("unitId", equalTo(second.id().toString()));
        assertThat(own.<String>path("id")).isNotEqualTo(ofTheFirst);
        open(first, key, first)
                .then()
                .header("Idempotency-Replayed", equalTo("true"))
                .body("id", equalTo(ofTheFirst));
    }

    private static Response open(Api.Unit caller, String key, Api.Unit unit) {
        return Api.as(caller.officer())
                .header("Idempotency-Key", key)
                .body(Map.of(
                        "unitId",
                        unit.id(),
                        "planCode",
                        "HB-HOSPITAL",
                        "periodFrom",
                        "2025-04-01",
                        "payers",
                        List.of(Map.of("kind", "UNIT", "weight", 1))))
                .post("/api/v1/enrollments");
    }

    @Test
    void two_who_confirm_at_once_confirm_once() throws Exception {
        // Given
        Api.Unit unit = Api.unit(30);
        UUID enrollment = Api.enrollment(unit, "HB-HOSPITAL");
        Api.roster(unit.officer(), enrollment, People.roster(50_100, 50_130, 1))
                .then()
                .statusCode(200);
        Api.approve(unit, enrollment);
        Api.confirm(enrollment, Api.contribute(unit, enrollment, "UNIT", "1425.00"))
                .then()
                .statusCode(200);
        UUID last = Api.contribute(unit, enrollment, "UNION", "1425.00");

        // When
        List<Response> answers = atOnce(4, () -> Api.confirm(enrollment, last));

        // Then
        assertThat(answers.stream().map(Response::statusCode).toList())
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
        Api.get(unit.officer(), "/enrollments/" + enrollment).then().body("state", equalTo("PAID"));
        Api.get(unit.officer(), "/coverages?limit=100").then().body("items", hasSize(30));
        Topic.named(Topics.CONTRIBUTION)
                .await(record -> record.data(ContributionConfirmed.class)
                        .contributionId()
                        .equals(last));
        assertThat(Topic.named(Topics.CONTRIBUTION).ofKey(enrollment.toString()))
                .hasSize(2);
    }

    @Test
    void two_units_that_pay_for_the_same_worker_at_once_never_exceed_the_most_shares() throws Exception {
        // Given
        List<Api.Unit> units = List.of(Api.unit(1), Api.unit(1), Api.unit(1));
        List<UUID> enrollments = new ArrayList<>();
        List<UUID> lastMoney = new ArrayList<>();
        for (Api.Unit unit : units) {
            UUID enrollment = Api.enrollment(unit, "HB-HOSPITAL");
            Api.roster(unit.officer(), enrollment, People.roster(50_200, 50_201, 1))
                    .then()
                    .statusCode(200)
                    .body("accepted", equalTo(1));
            Api.approve(unit, enrollment);
            Api.confirm(enrollment, Api.contribute(unit, enrollment, "UNIT", "47.50"))
                    .then()
                    .statusCode(200);
            enrollments.add(enrollment);
            lastMoney.add(Api.contribute(unit, enrollment, "UNION", "47.50"));
        }

        // When
        int[] next = {0};
        atOnce(3, () -> {
                    int mine;
                    synchronized (next) {
                        mine = next[0]++;
                    }
                    return Api.confirm(enrollments.get(mine), lastMoney.get(mine));
                })
                .forEach(answer -> answer.then().statusCode(200));

        // Then
        String member = Api.as(Api.persona("office-reviewer"))
                .body(Map.of("idNumber", People.worker(50_200).idNumber()))
                .post("/api/v1/member-searches")
                .path("memberId");
        Api.get(TestTokens.as("auditor"), "/coverages?memberId=" + member)
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void of_two_rosters_for_the_same_version_at_once_one_is_taken() throws Exception {
        Api.Unit unit = Api.unit(600);
        UUID enrollment = Api.enrollment(unit, "HB-HOSPITAL");
        String csv = People.roster(51_000, 51_600, 1);

        List<Response> answers = atOnce(3, () -> Api.roster(unit.officer(), enrollment, csv, 0));

        assertThat(answers.stream().map(Response::statusCode).toList())
                .containsOnlyOnce(200)
                .containsOnly(200, 412);
    }

    @Test
    void an_old_version_is_told_that_it_is_old() {
        Api.Unit unit = Api.unit(10);
        UUID enrollment = Api.enrollment(unit, "HB-HOSPITAL");
        Api.roster(unit.officer(), enrollment, People.roster(50_300, 50_310, 1))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));

        Api.as(unit.officer())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"0\"")
                .body(Map.of())
                .post("/api/v1/enrollments/" + enrollment + "/submission")
                .then()
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"));
        Api.as(unit.officer())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .body(Map.of())
                .post("/api/v1/enrollments/" + enrollment + "/submission")
                .then()
                .statusCode(200);
        Api.as(unit.officer())
                .body(Map.of())
                .post("/api/v1/enrollments/" + enrollment + "/cancellation")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
    }

    private static Response record(TestTokens caller, UUID enrollment, String key, Map<String, String> body) {
        return Api.as(caller)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/enrollments/" + enrollment + "/contributions");
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService callers = Executors.newFixedThreadPool(times)) {
            List<Future<T>> futures = IntStream.range(0, times)
                    .mapToObj(i -> callers.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
