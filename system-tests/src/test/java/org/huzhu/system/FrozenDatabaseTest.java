package org.huzhu.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huzhu.devstack.Endpoint;
import org.huzhu.devstack.Part;
import org.huzhu.devstack.Stack;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(30)
class FrozenDatabaseTest {

    private static final int CALLERS = 60;
    private static final List<Endpoint> SERVICES =
            List.of(Endpoint.ENROLLMENT_MANAGEMENT, Endpoint.CLAIMS_MANAGEMENT, Endpoint.PAYOUT_MANAGEMENT);
    private static final List<String> QUESTIONS = List.of("/plans?limit=1", "/claims?limit=1", "/ledger/trial-balance");

    @Test
    void questions_and_commands_answer_503_within_five_seconds_and_the_thaw_needs_no_restart() {
        WorkedExampleTest.played();
        Stack stack = HuzhuUnderTest.stack();
        Client auditor = Client.as("auditor");
        QUESTIONS.forEach(question ->
                assertThat(auditor.get(question).status()).as(question).isEqualTo(200));
        stack.signal(Part.POSTGRES, "STOP");
        try {
            for (String question : QUESTIONS) {
                long asked = System.nanoTime();
                Client.Answer answer = auditor.get(question);
                Duration took = Duration.ofNanos(System.nanoTime() - asked);
                System.out.println("frozen database: " + question + " " + answer.status() + " after " + took);
                assertThat(answer.status()).as(question).isEqualTo(503);
                assertThat(took).as(question).isLessThan(Duration.ofSeconds(5));
                assertThat(answer.response().headers().firstValue("Retry-After"))
                        .as(question)
                        .isPresent();
                assertThat(answer.text("code")).as(question).isEqualTo("UNAVAILABLE");
            }
            long commanded = System.nanoTime();
            Client.Answer refused = deposit();
            assertThat(refused.status()).as(refused.body().toString()).isEqualTo(503);
            assertThat(Duration.ofNanos(System.nanoTime() - commanded)).isLessThan(Duration.ofSeconds(5));
            for (Endpoint service : SERVICES) {
                assertThat(Client.look(service, "/q/health/live").status())
                        .as("%s lives", service)
                        .isEqualTo(200);
                assertThat(Client.look(service, "/q/health/ready").status())
                        .as("%s is not ready", service)
                        .isEqualTo(503);
            }
            assertThat(Client.look(Endpoint.GATEWAY_MANAGEMENT, "/q/health/ready")
                            .status())
                    .isEqualTo(200);
        } finally {
            stack.signal(Part.POSTGRES, "CONT");
        }
        for (String question : QUESTIONS) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> auditor.get(question).status() == 200);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> deposit().status() == 201);
        assertThat(deposit().status()).isEqualTo(201);
        assertThat(Client.as("finance-maker").all("/fund-deposits").stream()
                        .filter(deposit -> deposit.path("reference").asText().equals("while-frozen")))
                .hasSize(1);
        Books.assertPaidOnce(WorkedExampleTest.played());
    }

    @Test
    void sixty_callers_at_once_are_answered_within_five_seconds_and_readiness_within_one_and_a_half() {
        WorkedExampleTest.played();
        Stack stack = HuzhuUnderTest.stack();
        Client auditor = Client.as("auditor");
        crowd(auditor, "/claims?limit=1", () -> {});
        stack.signal(Part.POSTGRES, "STOP");
        try {
            for (Endpoint service : SERVICES) {
                assertThat(crowd(auditor, questionOf(service), () -> assertReadiness(service, 503)))
                        .as("%s", service)
                        .isEqualTo(Map.of(503, (long) CALLERS));
            }
        } finally {
            stack.signal(Part.POSTGRES, "CONT");
        }
        for (String question : QUESTIONS) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> auditor.get(question).status() == 200);
        }
        Databases.whileLocked(
                "claims",
                "claim",
                () -> assertThat(crowd(
                                auditor, "/claims?limit=1", () -> assertReadiness(Endpoint.CLAIMS_MANAGEMENT, 200)))
                        .isEqualTo(Map.of(503, (long) CALLERS)));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> auditor.get("/claims?limit=1").status() == 200);
    }

    private static String questionOf(Endpoint service) {
        return QUESTIONS.get(SERVICES.indexOf(service));
    }

    private static void assertReadiness(Endpoint service, int status) {
        for (int probe = 0; probe < 3; probe++) {
            long asked = System.nanoTime();
            assertThat(Client.look(service, "/q/health/ready").status()).isEqualTo(status);
            assertThat(Duration.ofNanos(System.nanoTime() - asked))
                    .as("readiness of %s is answered after 0.8 s at most", service)
                    .isLessThan(Duration.ofMillis(1500));
        }
    }

    /** Asks with sixty callers at once and meanwhile does something; counts the answers by status. */
    private static Map<Integer, Long> crowd(Client caller, String question, Runnable meanwhile) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> calls = IntStream.range(0, CALLERS)
                    .mapToObj(number -> threads.submit(() -> {
                        long asked = System.nanoTime();
                        int status = caller.get(question).status();
                        assertThat(Duration.ofNanos(System.nanoTime() - asked))
                                .as("%s: the database is waited for four seconds at most", question)
                                .isLessThan(Duration.ofSeconds(5));
                        return status;
                    }))
                    .toList();
            meanwhile.run();
            return calls.stream()
                    .map(FrozenDatabaseTest::joined)
                    .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        }
    }

    private static int joined(Future<Integer> call) {
        try {
            return call.get();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The same command under the same key each time. */
    private static Client.Answer deposit() {
        return Client.as("finance-maker")
                .post(
                        "/fund-deposits",
                        "{\"fundId\":\"420000-HOSPITAL\",\"amount\":\"55.00\",\"reference\":\"while-frozen\"}",
                        "system-while-frozen");
    }
}
