package org.huzhu.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.huzhu.devstack.Endpoint;
import org.huzhu.devstack.Part;
import org.huzhu.devstack.Stack;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(30)
class FrozenDatabaseTest {

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
            for (Endpoint service :
                    List.of(Endpoint.ENROLLMENT_MANAGEMENT, Endpoint.CLAIMS_MANAGEMENT, Endpoint.PAYOUT_MANAGEMENT)) {
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

    /** The same command under the same key each time. */
    private static Client.Answer deposit() {
        return Client.as("finance-maker")
                .post(
                        "/fund-deposits",
                        "{\"fundId\":\"420000-HOSPITAL\",\"amount\":\"55.00\",\"reference\":\"while-frozen\"}",
                        "system-while-frozen");
    }
}
