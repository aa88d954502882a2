package org.huzhu.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.huzhu.devstack.Endpoint;
import org.huzhu.devstack.Progress;
import org.huzhu.devstack.Stack;
import org.huzhu.devstack.StackSettings;
import org.huzhu.journey.Addresses;
import org.huzhu.journey.Journey;
import org.huzhu.journey.JourneyResult;
import org.huzhu.journey.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * This build goes on with the data of the last release: the worked example as it was played then, written with {@code
 * ./huzhu dump}. Services migrate it as they start.
 */
@Order(60)
@Tag("drill")
class UpgradeTest {

    private static final int PORT_OFFSET = 13_000;
    private static final Path LAST_RELEASE = Path.of("src/test/resources/releases/0.1.0");

    private static final Stack STACK =
            Stack.open(StackSettings.ofClone(Path.of("..").toAbsolutePath().normalize())
                    .beside(Path.of("target", "upgrade").toAbsolutePath(), PORT_OFFSET)
                    .bound());

    @AfterAll
    static void leave_nothing_behind() {
        STACK.reset(Progress.silent());
    }

    @Test
    void what_was_paid_before_stays_paid_and_a_new_claim_is_paid_besides() throws Exception {
        // Given
        STACK.reset(Progress.silent());
        STACK.restore(LAST_RELEASE, Progress.silent());

        // When
        STACK.up(Progress.silent());

        // Then
        JsonNode claim = get("/claims").path("items").path(0);
        assertThat(claim.path("state").asText()).as(claim.toString()).isEqualTo("PAID");
        assertThat(claim.path("amounts").path("paid").asText()).isEqualTo("56312.10");
        JsonNode replay = get("/claims/" + claim.path("id").asText() + "/determination/replay");
        assertThat(replay.path("equal").asBoolean()).as(replay.toString()).isTrue();
        assertBooksBalance();

        // And
        Addresses addresses = new Addresses(
                uri(Endpoint.GATEWAY), uri(Endpoint.ISSUER), uri(Endpoint.MEDICAL_INSURANCE), uri(Endpoint.BANK));
        JourneyResult besides = Journey.of(addresses, Journey.nextId(addresses, "upgraded"), Story.silent())
                .run();
        assertThat(besides.claimState()).isEqualTo("PAID");
        assertThat(besides.settled()).isEqualTo(Books.WORKED_EXAMPLE);
        assertBooksBalance();
    }

    private static void assertBooksBalance() throws Exception {
        JsonNode balance = get("/ledger/trial-balance");
        assertThat(balance.path("balanced").asBoolean()).as(balance.toString()).isTrue();
    }

    private static URI uri(Endpoint endpoint) {
        return URI.create(STACK.settings().address(endpoint));
    }

    private static JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(Endpoint.GATEWAY).resolve("/api/v1" + path))
                .header("Authorization", "Bearer " + STACK.token("auditor", Map.of()))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return Client.JSON.readTree(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        }
    }
}
