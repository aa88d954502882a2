package org.huzhu.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Doubles.class)
class RefusalsTest {

    @TestHTTPResource("/")
    URL door;

    @ConfigProperty(name = "doubles.side")
    String side;

    private static ValidatableResponse isProblem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body(
                        "type",
                        equalTo("/problems/"
                                + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-')))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void no_token_is_401_with_a_challenge() {
        isProblem(given().header("Accept-Language", "en").get("/api/v1/claims").then(), 401, "UNAUTHENTICATED")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"huzhu\""))
                .body("title", equalTo("Not authenticated"))
                .body("instance", equalTo("/api/v1/claims"));
        isProblem(
                given().header("Authorization", "Basic eDp5")
                        .get("/api/v1/claims")
                        .then(),
                401,
                "UNAUTHENTICATED");
    }

    @Test
    void a_token_that_is_not_for_us_is_401() {
        String none = "Bearer "
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8))
                + "."
                + Tokens.as("worker").token().split("\\.")[1] + ".";
        Stream.of(
                        "Bearer rubbish",
                        "Bearer a.b.c",
                        none,
                        Tokens.as("worker")
                                .expiredAt(Instant.now().minusSeconds(120))
                                .header(),
                        Tokens.as("worker").issuedBy("https://other.test").header(),
                        Tokens.as("worker").meantFor("other").header(),
                        Tokens.as("worker").signedWithAForeignKey().header())
                .forEach(header -> isProblem(
                                given().header("Authorization", header)
                                        .get("/api/v1/claims")
                                        .then(),
                                401,
                                "UNAUTHENTICATED")
                        .header("WWW-Authenticate", containsString("error=\"invalid_token\""))
                        .body("title", equalTo("未通过身份认证")));
    }

    @Test
    void whatever_comes_in_the_place_of_a_token_is_401() throws Exception {
        for (var bad : Tokens.bad().entrySet()) {
            var answer =
                    given().header("Authorization", "Bearer " + bad.getValue()).get("/api/v1/claims");
            assertThat(answer.statusCode()).as(bad.getKey()).isEqualTo(401);
            isProblem(answer.then(), 401, "UNAUTHENTICATED");
        }
        given().header("Authorization", Tokens.bearer("auditor"))
                .get("/api/v1/claims")
                .then()
                .statusCode(200);
    }

    @Test
    void a_flood_of_unknown_keys_reads_the_issuers_keys_once_at_most() {
        // Given
        String bearer = Tokens.bearer("auditor");
        given().header("Authorization", bearer).get("/api/v1/claims").then().statusCode(200);
        int before = reads();
        long startedAt = System.nanoTime();

        // When
        for (int i = 0; i < 500; i++) {
            given().header(
                            "Authorization",
                            Tokens.as("auditor").signedUnder("unknown-" + i).header())
                    .get("/api/v1/claims")
                    .then()
                    .statusCode(401);
        }

        // Then
        long pauses = (System.nanoTime() - startedAt) / 10_000_000_000L;
        assertThat(reads() - before).isBetween(0, (int) pauses + 1);
        given().header("Authorization", bearer).get("/api/v1/claims").then().statusCode(200);
    }

    private int reads() {
        return Integer.parseInt(given().get(side + "/jwks/reads").asString());
    }

    @Test
    void a_token_without_a_role_of_ours_is_403() {
        isProblem(
                        given().header("Authorization", Tokens.bearer("nobody"))
                                .header("Accept-Language", "en")
                                .get("/api/v1/claims")
                                .then(),
                        403,
                        "FORBIDDEN")
                .body("detail", equalTo("The caller may not GET /api/v1/claims."));
    }

    @Test
    void an_auditor_reads_and_asks_but_changes_nothing() {
        String auditor = Tokens.bearer("auditor");
        given().header("Authorization", auditor).get("/api/v1/claims").then().statusCode(200);
        given().header("Authorization", auditor)
                .body("{}")
                .post("/api/v1/member-searches")
                .then()
                .statusCode(200);
        isProblem(
                given().header("Authorization", auditor)
                        .body("{}")
                        .post("/api/v1/claims")
                        .then(),
                403,
                "FORBIDDEN");
    }

    @Test
    void an_unknown_path_is_404_and_an_unknown_verb_405() throws IOException {
        String bearer = Tokens.bearer("worker");
        isProblem(given().header("Authorization", bearer).get("/api/v1/nothing").then(), 404, "NOT_FOUND")
                .body("detail", containsString("/api/v1/nothing"));
        isProblem(given().get("/api/v2/claims").then(), 404, "NOT_FOUND");
        isProblem(given().get("/internal/business-time").then(), 404, "NOT_FOUND");
        isProblem(given().get("/api/v1/claimsx").then(), 404, "NOT_FOUND");
        isProblem(
                        given().header("Authorization", bearer)
                                .request("TRACE", "/api/v1/claims")
                                .then(),
                        405,
                        "METHOD_NOT_ALLOWED")
                .header("Allow", equalTo("GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"));
        isProblem(given().request("PROPFIND", "/api/v1/claims").then(), 405, "METHOD_NOT_ALLOWED");
        isProblem(given().post("/openapi").then(), 405, "METHOD_NOT_ALLOWED").header("Allow", equalTo("GET, HEAD"));
        isProblem(given().post("/api/v1/openapi").then(), 405, "METHOD_NOT_ALLOWED");
        isProblem(given().delete("/problems/body-too-large").then(), 405, "METHOD_NOT_ALLOWED");
    }

    @Test
    void a_body_over_one_mebibyte_is_413_whether_declared_or_not() throws Exception {
        byte[] large = new byte[1_048_577];
        isProblem(
                        given().header("Authorization", Tokens.bearer("worker"))
                                .header("Accept-Language", "en")
                                .contentType("application/json")
                                .body(large)
                                .post("/api/v1/claims")
                                .then(),
                        413,
                        "BODY_TOO_LARGE")
                .body("detail", equalTo("This operation takes at most 1048576 bytes."));
        HttpRequest chunked = HttpRequest.newBuilder(URI.create(door + "api/v1/claims"))
                .header("Authorization", Tokens.bearer("worker"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(chunked, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("BODY_TOO_LARGE");
        given().header("Authorization", Tokens.bearer("worker"))
                .contentType("application/json")
                .body(new byte[1_048_576])
                .post("/api/v1/claims")
                .then()
                .statusCode(200)
                .body("length", equalTo(1_048_576));
    }

    @Test
    void fifty_megabytes_of_json_are_refused_before_they_are_read() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(door + "api/v1/claims"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", Tokens.bearer("worker"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[50 * 1024 * 1024]))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void a_caller_that_asks_first_is_told_to_go_on_or_refused() throws IOException {
        assertThat(askFirst(10)).startsWith("HTTP/1.1 100 Continue");
        assertThat(askFirst(5_000_000)).startsWith("HTTP/1.1 413");
    }

    private String askFirst(int length) throws IOException {
        try (Socket socket = new Socket(door.getHost(), door.getPort())) {
            socket.getOutputStream()
                    .write(("POST /api/v1/claims HTTP/1.1\r\nHost: huzhu\r\nAuthorization: "
                                    + Tokens.bearer("worker") + "\r\nContent-Length: " + length
                                    + "\r\nExpect: 100-continue\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] start = socket.getInputStream().readNBytes(21);
            return new String(start, StandardCharsets.US_ASCII);
        }
    }

    @Test
    void a_slow_service_is_504_in_time() {
        isProblem(
                        given().header("Authorization", Tokens.bearer("worker"))
                                .header("Accept-Language", "en")
                                .get("/api/v1/claims/slow")
                                .then()
                                .time(lessThan(2_000L)),
                        504,
                        "SERVICE_TIMEOUT")
                .body("detail", containsString("The claims service did not answer in time."));
    }

    @Test
    void a_dead_service_is_503_and_leaves_the_others_alone() throws Exception {
        String bearer = Tokens.bearer("finance-maker");
        given().header("Authorization", bearer).get("/api/v1/funds").then().statusCode(200);
        tell("/kill/payout");
        try {
            isProblem(
                            given().header("Authorization", bearer)
                                    .header("Accept-Language", "en")
                                    .get("/api/v1/funds")
                                    .then()
                                    .time(lessThan(3_000L)),
                            503,
                            "UNAVAILABLE")
                    .header("Retry-After", equalTo("2"))
                    .body("detail", containsString("The payout service cannot be reached."));
            isProblem(
                    given().header("Authorization", bearer)
                            .body("{}")
                            .post("/api/v1/payment-batches")
                            .then(),
                    503,
                    "UNAVAILABLE");
            given().header("Authorization", bearer).get("/api/v1/claims").then().statusCode(200);
            Management.given()
                    .get("/q/health/ready")
                    .then()
                    .statusCode(200)
                    .body("checks.find { it.name == 'routing' }.data.payout", equalTo("DOWN"));
        } finally {
            tell("/revive/payout");
        }
        given().header("Authorization", bearer).get("/api/v1/funds").then().statusCode(200);
    }

    @Test
    void a_gateway_that_reaches_no_service_is_not_ready() throws Exception {
        List<String> services = List.of("enrollment", "claims", "payout");
        try {
            for (String service : services) {
                tell("/kill/" + service);
            }
            Management.given().get("/q/health/ready").then().statusCode(503);
            Management.given().get("/q/health/live").then().statusCode(200);
        } finally {
            for (String service : services) {
                tell("/revive/" + service);
            }
        }
        Management.given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void what_has_one_effect_is_sent_again_after_a_broken_connection() {
        String bearer = Tokens.bearer("worker");
        given().header("Authorization", bearer)
                .get("/api/v1/claims/drop-once?n=1")
                .then()
                .statusCode(200)
                .body("hit", equalTo(2));
        given().header("Authorization", bearer)
                .header("Idempotency-Key", "k-2")
                .body("{\"a\":1}")
                .post("/api/v1/claims/drop-once?n=2")
                .then()
                .statusCode(200)
                .body("hit", equalTo(2))
                .body("length", equalTo(7))
                .body("headers.idempotency-key", equalTo("k-2"));
        isProblem(
                given().header("Authorization", bearer)
                        .get("/api/v1/claims/drop")
                        .then(),
                503,
                "UNAVAILABLE");
    }

    @Test
    void a_command_that_cannot_be_sent_again_is_told_that_its_outcome_is_unknown() {
        String bearer = Tokens.bearer("worker");
        isProblem(
                        given().header("Authorization", bearer)
                                .header("Accept-Language", "en")
                                .body("{}")
                                .post("/api/v1/claims/drop-once?n=3")
                                .then(),
                        502,
                        "OUTCOME_UNKNOWN")
                .header("Retry-After", equalTo("2"))
                .body("detail", containsString("Send it again with the same Idempotency-Key"));
        isProblem(
                given().header("Authorization", bearer)
                        .header("Idempotency-Key", "k-3")
                        .body("{}")
                        .post("/api/v1/claims/drop")
                        .then(),
                502,
                "OUTCOME_UNKNOWN");
        isProblem(
                given().header("Authorization", bearer)
                        .header("Idempotency-Key", "k-4")
                        .body(new byte[65_537])
                        .post("/api/v1/claims/drop-once?n=4")
                        .then(),
                502,
                "OUTCOME_UNKNOWN");
        given().header("Authorization", bearer)
                .header("Idempotency-Key", "k-5")
                .body(new byte[65_536])
                .post("/api/v1/claims/drop-once?n=5")
                .then()
                .statusCode(200)
                .body("length", equalTo(65_536));
    }

    @Test
    void an_answer_that_breaks_off_breaks_off_for_the_caller_too() throws IOException {
        try (Socket socket = new Socket(door.getHost(), door.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write(("GET /api/v1/claims/cut HTTP/1.1\r\nHost: huzhu\r\nAuthorization: "
                                    + Tokens.bearer("worker") + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(answer).startsWith("HTTP/1.1 200").containsIgnoringCase("content-length: 1000");
            assertThat(answer.substring(answer.indexOf("\r\n\r\n") + 4)).hasSizeLessThan(1_000);
        }
    }

    @Test
    void a_caller_that_stops_in_the_middle_is_408() throws IOException {
        try (Socket socket = new Socket(door.getHost(), door.getPort())) {
            socket.setSoTimeout(8_000);
            socket.getOutputStream()
                    .write(("POST /api/v1/claims HTTP/1.1\r\nHost: huzhu\r\nAuthorization: " + Tokens.bearer("worker")
                                    + "\r\nContent-Length: 100\r\n\r\nhalf")
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] start = socket.getInputStream().readNBytes(12);
            assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 408");
        }
    }

    private void tell(String path) throws Exception {
        HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(side + path)).build(), HttpResponse.BodyHandlers.discarding());
    }
}
