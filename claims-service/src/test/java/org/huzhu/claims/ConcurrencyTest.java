package org.huzhu.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huzhu.claims.support.Bodies;
import org.huzhu.claims.support.ClaimsQuarkusTest;
import org.huzhu.claims.support.TestPlans;
import org.huzhu.claims.support.Worker;
import org.huzhu.kernel.money.Money;
import org.huzhu.testkit.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConcurrencyTest extends ClaimsQuarkusTest {

    private static List<Response> atOnce(List<Callable<Response>> calls) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(calls.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Future<Response>> futures = new ArrayList<>();
            for (Callable<Response> call : calls) {
                futures.add(threads.submit(() -> {
                    barrier.await();
                    return call.call();
                }));
            }
            List<Response> answers = new ArrayList<>();
            for (Future<Response> future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }

    @Test
    void the_same_call_sent_twice_at_once_has_one_effect() throws Exception {
        Worker worker = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        String body = Bodies.workedExample(worker.member(), newReference());
        String key = UUID.randomUUID().toString();
        Callable<Response> call = () -> io.restassured.RestAssured.given()
                .auth()
                .oauth2(TestTokens.as("worker").member(worker.member()).token())
                .contentType("application/json; charset=utf-8")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/claims");
        List<Response> answers = atOnce(List.of(call, call));
        assertThat(answers)
                .extracting(Response::statusCode)
                .contains(201)
                .allMatch(status -> status == 201 || status == 409);
        worker.asHerself().get("/api/v1/claims").then().body("items", hasSize(1));
        call.call().then().statusCode(201);
        worker.asHerself().get("/api/v1/claims").then().body("items", hasSize(1));
    }

    @Test
    void two_channels_filing_one_stay_at_once_make_one_claim() throws Exception {
        Worker worker = aWorker().holds(TestPlans.HOSPITAL, 1).arrived();
        String body = Bodies.workedExample(worker.member(), newReference());
        List<Response> answers = atOnce(List.of(
                () -> worker.asHerself().body(body).post("/api/v1/claims"),
                () -> worker.asUnit().body(body).post("/api/v1/claims")));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
        worker.asHerself().get("/api/v1/claims").then().body("items", hasSize(1));
    }

    @Test
    void ten_approvals_at_once_against_one_cap_pay_it_once() throws Exception {
        // Given ten claims of one member, each worth 1,312.10, under a limit of 1,000.00 a period
        Worker worker = aWorker().holds(TestPlans.CAPPED, 1).arrived();
        List<String> claims = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String reference = newReference();
            String day = LocalDate.of(2025, 5, 10).plusDays(i).toString();
            String claim = file(
                    worker, Bodies.claim(worker.member(), reference, day, "J18.900", Bodies.settlement(reference)));
            submit(worker, claim);
            claims.add(claim);
        }
        for (String claim : claims) {
            awaitState(worker, claim, "OFFICE_REVIEW");
            Worker.asOffice("420200", "first")
                    .body(approval(claim, "OFFICE", "[]"))
                    .post("/api/v1/claims/" + claim + "/reviews")
                    .then()
                    .statusCode(200);
        }

        // When the second level approves all of them at once
        List<Callable<Response>> calls = new ArrayList<>();
        for (String claim : claims) {
            calls.add(() -> {
                Response answer = approve(claim);
                while (answer.statusCode() == 503) {
                    answer = approve(claim);
                }
                return answer;
            });
        }
        List<Response> answers = atOnce(calls);

        // Then one is approved, the others are told that the result changed, and the limit is paid once
        assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(200);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .hasSize(9)
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(409);
                    assertThat(answer.<String>path("code")).isEqualTo("DETERMINATION_STALE");
                });
        Money approved = Money.ZERO;
        for (String claim : claims) {
            Response shown = worker.asHerself().get("/api/v1/claims/" + claim);
            approved = approved.plus(Money.yuan(shown.path("amounts.approved")));
            if (shown.path("state").equals("OFFICE_REVIEW")) {
                assertThat(shown.<String>path("amounts.proposed")).isEqualTo("0.00");
            }
        }
        assertThat(approved).isEqualTo(Money.yuan("1000.00"));

        // And when both levels look again at one of the others, it is refused by its lines
        String other = claims.stream()
                .filter(claim -> stateOf(worker, claim).equals("OFFICE_REVIEW"))
                .findFirst()
                .orElseThrow();
        Worker.asOffice("420200", "first")
                .body(approval(other, "OFFICE", "[]"))
                .post("/api/v1/claims/" + other + "/reviews")
                .then()
                .statusCode(200);
        assertThat(approve(other).<String>path("state")).isEqualTo("REJECTED");
    }

    private static Response approve(String claim) {
        return Worker.asProvince("second")
                .body(approval(claim, "PROVINCE", "[]"))
                .post("/api/v1/claims/" + claim + "/reviews");
    }
}
