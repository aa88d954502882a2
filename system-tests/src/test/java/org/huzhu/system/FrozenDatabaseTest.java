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
    void a_frozen_database_answers_503_within_five_seconds_and_thaws_without_a_restart() {
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
            assertThat(Client.look(Endpoint.CLAIMS, "/q/health/live").status()).isEqualTo(200);
            assertThat(Client.look(Endpoint.GATEWAY, "/q/health/ready").status())
                    .isEqualTo(200);
        } finally {
            stack.signal(Part.POSTGRES, "CONT");
        }
        for (String question : QUESTIONS) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> auditor.get(question).status() == 200);
        }
        Books.assertPaidOnce(WorkedExampleTest.played());
    }
}
