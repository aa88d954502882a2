package org.huzhu.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.huzhu.devstack.Endpoint;
import org.huzhu.journey.Journey;
import org.huzhu.journey.JourneyResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The outside systems are wrong, dead, or act and lose the answer, while the worked example runs. */
@Order(40)
@Tag("drill")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutsideFaultsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @AfterEach
    void everything_outside_is_well_again() {
        behave(Endpoint.BANK, "ok");
        behave(Endpoint.MEDICAL_INSURANCE, "ok");
    }

    @Test
    @Order(1)
    void a_payment_that_the_bank_never_received_is_paid_by_a_second_attempt_once() throws Exception {
        // Given
        WorkedExampleTest.played();
        behave(Endpoint.BANK, "dead");
        Journey journey = HuzhuUnderTest.journey("lost");
        // When
        JourneyResult paid = during(journey, () -> {
            await().atMost(PATIENCE).until(() -> unknownObligations() == 3);
            behave(Endpoint.BANK, "ok");
        });
        // Then
        Books.assertPaidOnce(paid);
        for (JsonNode obligation : obligations(paid)) {
            JsonNode attempts = Client.as("auditor")
                    .get("/obligations/" + obligation.path("id").asText())
                    .body()
                    .path("attempts");
            assertThat(attempts.findValuesAsText("state")).containsExactlyInAnyOrder("NEVER_RECEIVED", "SETTLED");
            assertThat(attempts.findValuesAsText("number")).containsExactlyInAnyOrder("1", "2");
        }
        for (JsonNode payment : Books.paymentsTo(journey.unit().account())) {
            assertThat(payment.path("endToEndId").asText()).endsWith("2");
            assertThat(payment.path("received").asInt()).isEqualTo(1);
        }
    }

    @Test
    @Order(2)
    void a_payment_whose_answer_was_lost_is_asked_about_and_not_sent_again() throws Exception {
        // Given
        WorkedExampleTest.played();
        behave(Endpoint.BANK, "act-then-lose-answer");
        Journey journey = HuzhuUnderTest.journey("mute");
        String account = journey.unit().account();
        // When
        JourneyResult paid = during(journey, () -> {
            await().atMost(PATIENCE).until(() -> Books.paymentsTo(account).size() == 3);
            behave(Endpoint.BANK, "ok");
        });
        // Then
        Books.assertPaidOnce(paid);
        assertThat(Books.paymentsTo(account))
                .hasSize(3)
                .allSatisfy(
                        payment -> assertThat(payment.path("received").asInt()).isEqualTo(1));
        assertThat(paid.endToEndIds()).hasSize(3);
    }

    @Test
    @Order(3)
    void an_order_that_arrives_after_its_replacement_is_paid_is_not_executed() throws Exception {
        // Given
        WorkedExampleTest.played();
        steer("{\"mode\":\"late\",\"delayMs\":60000,\"times\":1}");
        Journey journey = HuzhuUnderTest.journey("late");
        String account = journey.unit().account();
        // When
        JourneyResult paid = journey.run();
        await().atMost(PATIENCE).until(() -> Books.paymentsTo(account).size() == 6);
        // Then
        Books.assertPaidOnce(paid);
        assertThat(Books.paymentsTo(account))
                .allSatisfy(payment -> assertThat(payment.path("executions").asInt())
                        .isEqualTo(payment.path("endToEndId").asText().endsWith("2") ? 1 : 0));
    }

    @Test
    @Order(4)
    void a_claim_that_the_medical_insurance_contradicts_reaches_review_with_that_mark() throws Exception {
        assertThat(markWhile("wrong", "wrong")).isEqualTo("MISMATCHED");
    }

    @Test
    @Order(5)
    void a_claim_reaches_review_unverified_when_the_medical_insurance_is_dead() throws Exception {
        assertThat(markWhile("dead", "gone")).isEqualTo("UNVERIFIED");
    }

    /** Reviewers see the mark and decide; here they hold the papers against it and approve. */
    private static String markWhile(String mode, String suffix) {
        WorkedExampleTest.played();
        behave(Endpoint.MEDICAL_INSURANCE, mode);
        JourneyResult paid = HuzhuUnderTest.journey(suffix).run();
        Books.assertPaidOnce(paid);
        return Client.as("auditor").get("/claims/" + paid.claimId()).text("verification");
    }

    private static JourneyResult during(Journey journey, Runnable meanwhile) throws Exception {
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<JourneyResult> run = thread.submit(journey::run);
            meanwhile.run();
            return run.get(180, TimeUnit.SECONDS);
        }
    }

    private static int unknownObligations() {
        return Client.as("auditor")
                .get("/obligations?limit=100&state=UNKNOWN")
                .body()
                .path("items")
                .size();
    }

    private static List<JsonNode> obligations(JourneyResult paid) {
        return Client.items(Client.as("auditor")
                .get("/obligations?claimId=" + paid.claimId())
                .body());
    }

    private static void behave(Endpoint outside, String mode) {
        assertThat(Client.steer(outside, "{\"mode\":\"" + mode + "\"}").text("mode"))
                .isEqualTo(mode);
    }

    private static void steer(String behaviour) {
        assertThat(Client.steer(Endpoint.BANK, behaviour).status()).isEqualTo(200);
    }
}
