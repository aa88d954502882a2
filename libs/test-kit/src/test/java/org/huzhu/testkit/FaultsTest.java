package org.huzhu.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.huzhu.contracts.Amount;
import org.huzhu.contracts.FundBalanceChanged;
import org.huzhu.contracts.Topics;
import org.huzhu.kit.access.AccessScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = HuzhuTestResources.class, restrictToAnnotatedClass = false)
class FaultsTest extends SampleScopes {

    private static final int CALLERS = 60;

    /** The database is waited for four seconds at most. */
    private static final Duration ANSWER_MAX = Duration.ofSeconds(5);

    /** Readiness is answered after 0.8 seconds at most. */
    private static final Duration READY_MAX = Duration.ofMillis(1500);

    @AfterEach
    void mend() {
        Faults.mendDatabase();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> asUnit(U1).get("/api/v1/notes?limit=1").statusCode() == 200
                        && Management.given().get("/q/health/ready").statusCode() == 200);
    }

    /** How a crowd was answered: each with which status, and the last of them after how long. */
    private record Crowd(List<Integer> statuses, Duration worst) {

        private record One(int status, Duration took) {}

        /** Asks with as many callers at once. */
        static Crowd asks(Runnable meanwhile) {
            HttpClient http = HttpClient.newHttpClient();
            HttpRequest question = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + RestAssured.port + "/api/v1/notes?limit=1"))
                    .header(
                            "Authorization",
                            "Bearer " + TestTokens.as("unit-officer").unit(U1).token())
                    .build();
            List<CompletableFuture<One>> calls = IntStream.range(0, CALLERS)
                    .mapToObj(caller -> {
                        long asked = System.nanoTime();
                        return http.sendAsync(question, HttpResponse.BodyHandlers.discarding())
                                .thenApply(answer ->
                                        new One(answer.statusCode(), Duration.ofNanos(System.nanoTime() - asked)));
                    })
                    .toList();
            meanwhile.run();
            List<One> answers = calls.stream().map(CompletableFuture::join).toList();
            return new Crowd(
                    answers.stream().map(One::status).toList(),
                    answers.stream().map(One::took).max(Duration::compareTo).orElseThrow());
        }
    }

    private static Duration timed(Runnable work) {
        Instant start = Instant.now();
        work.run();
        return Duration.between(start, Instant.now());
    }

    private static void is503(Response answer) {
        answer.then().statusCode(503).contentType("application/problem+json").header("Retry-After", "2");
        assertThat(answer.<String>path("code")).isEqualTo("UNAVAILABLE");
    }

    @Test
    void a_frozen_database_answers_503_within_five_seconds_and_recovers() {
        asUnit(U1).get("/api/v1/notes?limit=1").then().statusCode(200);
        String key = key();
        Faults.freezeDatabase();
        assertThat(timed(() -> is503(asUnit(U1).get("/api/v1/notes")))).isLessThan(Duration.ofSeconds(5));
        assertThat(timed(() -> is503(asUnit(U1)
                        .header("Idempotency-Key", key)
                        .body(note(U1_ID, "1.00"))
                        .post("/api/v1/notes"))))
                .isLessThan(Duration.ofSeconds(5));
        assertThat(timed(() -> Management.given().get("/q/health/ready").then().statusCode(503)))
                .isLessThan(READY_MAX);
        Management.given().get("/q/health/live").then().statusCode(200);
        Faults.mendDatabase();
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> {
            int status = asUnit(U1)
                    .header("Idempotency-Key", key)
                    .body(note(U1_ID, "1.00"))
                    .post("/api/v1/notes")
                    .statusCode();
            return status == 201;
        });
    }

    @Test
    void sixty_callers_of_a_frozen_database_are_answered_503_in_time_and_so_is_readiness() {
        // Given
        Crowd.asks(() -> {});
        Faults.freezeDatabase();

        // When
        Crowd crowd = Crowd.asks(() -> {
            for (int probe = 0; probe < 3; probe++) {
                assertThat(timed(() ->
                                Management.given().get("/q/health/ready").then().statusCode(503)))
                        .isLessThan(READY_MAX);
            }
        });

        // Then
        assertThat(crowd.statuses()).hasSize(CALLERS).containsOnly(503);
        assertThat(crowd.worst()).isLessThan(ANSWER_MAX);
    }

    @Test
    void sixty_callers_of_a_locked_table_are_answered_503_in_time_and_readiness_stays() {
        // Given
        Crowd.asks(() -> {});
        Crowd crowd = transactions.inBatch(AccessScope.all(), () -> {
            transactions.sql().execute("LOCK TABLE note IN ACCESS EXCLUSIVE MODE");

            // When
            return Crowd.asks(() -> assertThat(timed(() ->
                            Management.given().get("/q/health/ready").then().statusCode(200)))
                    .isLessThan(READY_MAX));
        });

        // Then
        assertThat(crowd.statuses()).hasSize(CALLERS).containsOnly(503);
        assertThat(crowd.worst()).isLessThan(ANSWER_MAX);
    }

    @Test
    void an_exhausted_pool_answers_503_and_health_stays() throws Exception {
        List<CompletableFuture<Response>> slow = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            var call = asUnit(U1);
            slow.add(CompletableFuture.supplyAsync(
                    () -> call.get("/api/v1/notes/slow?seconds=3.3"),
                    task -> Thread.ofVirtual().start(task)));
        }
        Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> transactions.inBatch(
                        AccessScope.none(),
                        () -> transactions
                                        .sql()
                                        .createQuery(
                                                "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'SELECT pg\\_sleep(%'"
                                                        + " AND state = 'active'")
                                        .mapTo(Long.class)
                                        .one()
                                == 12));
        assertThat(timed(() -> is503(asUnit(U1).get("/api/v1/notes")))).isLessThan(Duration.ofSeconds(4));
        Management.given().get("/q/health/live").then().statusCode(200);
        Management.given().get("/q/health/ready").then().statusCode(200);
        for (CompletableFuture<Response> one : slow) {
            one.get().then().statusCode(200);
        }
    }

    @Test
    void a_statement_that_takes_too_long_is_ended() {
        assertThat(timed(() -> is503(asUnit(U1).get("/api/v1/notes/slow?seconds=20"))))
                .isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void a_database_that_dies_and_comes_back_needs_no_restart() {
        Faults.cutDatabase();
        assertThat(timed(() -> is503(asUnit(U1).get("/api/v1/notes")))).isLessThan(Duration.ofSeconds(5));
        String fund = "fund-" + UUID.randomUUID();
        Topic.named(Topics.FUND)
                .publish(fund, new FundBalanceChanged(fund, new Amount("4.00"), Instant.parse("2025-04-01T00:00:00Z")));
        Awaitility.await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        Faults.mendDatabase();
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .ignoreExceptions()
                .until(() -> count("SELECT count(*) FROM seen WHERE event_key = '" + fund + "'") == 1);
        assertThat(count("SELECT count(*) FROM parked_event WHERE event_key = '" + fund + "'"))
                .isZero();
        assertThat(Topic.named(Topics.dead(Topics.FUND)).ofKey(fund)).isEmpty();
        String id = asUnit(U1)
                .header("Idempotency-Key", key())
                .body(note(U1_ID, "6.00"))
                .post("/api/v1/notes")
                .path("id");
        Topic.named(Topics.FUND).await(record -> id.equals(record.key()));
    }
}
