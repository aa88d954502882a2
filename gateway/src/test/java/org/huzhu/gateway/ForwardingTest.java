package org.huzhu.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Doubles.class)
class ForwardingTest {

    private static final long UPLOAD_BYTES = 200L * 1024 * 1024;

    @TestHTTPResource("/")
    URL door;

    @ParameterizedTest
    @CsvSource({
        "plans, enrollment",
        "offices, enrollment",
        "member-units/1/moves, enrollment",
        "members/1, enrollment",
        "schemas/plan-terms, enrollment",
        "member-searches, enrollment",
        "enrollments/1/roster/rejections, enrollment",
        "coverages, enrollment",
        "audit/enrollment/entries, enrollment",
        "benefit-estimates, claims",
        "claims/1/timeline, claims",
        "review-tasks, claims",
        "audit/claims/entries, claims",
        "obligations, payout",
        "payment-batches/1/pain.001, payout",
        "bank-messages, payout",
        "reconciliation-items, payout",
        "funds, payout",
        "fund-deposits, payout",
        "ledger/trial-balance, payout",
        "audit/payout/entries, payout"
    })
    void a_path_goes_to_the_service_that_owns_it(String path, String service) {
        given().header("Authorization", Tokens.bearer("province-admin"))
                .get("/api/v1/" + path)
                .then()
                .statusCode(200)
                .body("service", equalTo(service))
                .body("uri", equalTo("/api/v1/" + path));
    }

    @Test
    void query_method_body_and_the_callers_token_reach_the_service() {
        String bearer = Tokens.bearer("unit-officer");
        given().header("Authorization", bearer)
                .header("Idempotency-Key", "k-1")
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body("{\"a\":1}")
                .urlEncodingEnabled(false)
                .post("/api/v1/claims?x=%20y&x=z")
                .then()
                .statusCode(200)
                .body("method", equalTo("POST"))
                .body("uri", equalTo("/api/v1/claims?x=%20y&x=z"))
                .body("length", equalTo(7))
                .body("headers.authorization", equalTo(bearer))
                .body("headers.idempotency-key", equalTo("k-1"))
                .body("headers.accept-language", equalTo("en"))
                .body("headers.content-length", equalTo("7"));
    }

    @Test
    void a_dotted_path_is_resolved_before_it_is_routed() {
        given().header("Authorization", Tokens.bearer("unit-officer"))
                .urlEncodingEnabled(false)
                .get("/api/v1/claims/%2e%2e/funds")
                .then()
                .statusCode(200)
                .body("service", equalTo("payout"))
                .body("uri", equalTo("/api/v1/funds"));
        given().header("Authorization", Tokens.bearer("unit-officer"))
                .urlEncodingEnabled(false)
                .get("/api/v1/claims/%2e%2e/%2e%2e/%2e%2e/internal/business-time")
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void a_fit_request_id_is_kept_in_both_directions_and_an_unfit_one_replaced() {
        given().header("Authorization", Tokens.bearer("worker"))
                .header("X-Request-Id", "app-2025.07_16")
                .get("/api/v1/claims")
                .then()
                .header("X-Request-Id", equalTo("app-2025.07_16"))
                .body("headers.x-request-id", equalTo("app-2025.07_16"));
        given().header("Authorization", Tokens.bearer("worker"))
                .header("X-Request-Id", "a b\tforged")
                .get("/api/v1/claims")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void the_trace_of_the_caller_goes_on_in_the_service() {
        given().header("Authorization", Tokens.bearer("worker"))
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .get("/api/v1/claims")
                .then()
                .body("headers.traceparent", matchesPattern("00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01"))
                .body("headers.traceparent", not(equalTo("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")));
        given().header("Authorization", Tokens.bearer("worker"))
                .get("/api/v1/claims")
                .then()
                .body("headers.traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-01"));
    }

    @Test
    void a_trusted_proxy_may_say_who_called() {
        given().header("Authorization", Tokens.bearer("worker"))
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "huzhu.example")
                .header("Forwarded", "for=1.2.3.4")
                .get("/api/v1/claims")
                .then()
                .body("headers.x-forwarded-for", equalTo("203.0.113.9, 127.0.0.1"))
                .body("headers.x-forwarded-proto", equalTo("https"))
                .body("headers.x-forwarded-host", equalTo("huzhu.example"))
                .body("headers.forwarded", nullValue());
    }

    @Test
    void answers_lose_what_is_private_to_the_inner_network() {
        given().header("Authorization", Tokens.bearer("unit-officer"))
                .post("/api/v1/claims/created")
                .then()
                .statusCode(201)
                .header("Location", equalTo("/api/v1/claims/42?x=1"))
                .header("ETag", equalTo("\"7\""))
                .header("Idempotency-Replayed", equalTo("true"))
                .header("X-Inner", nullValue())
                .header("Server", nullValue())
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("X-Frame-Options", equalTo("DENY"))
                .header("Cache-Control", equalTo("no-store"))
                .header("Content-Security-Policy", equalTo("default-src 'none'; frame-ancestors 'none'"))
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void a_refusal_of_the_service_passes_unchanged() {
        given().header("Authorization", Tokens.bearer("unit-officer"))
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/claims/refused")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("OF_THE_SERVICE"));
    }

    @Test
    void answers_without_a_body_stay_without_one() {
        String bearer = Tokens.bearer("unit-officer");
        for (int i = 0; i < 3; i++) {
            given().header("Authorization", bearer)
                    .delete("/api/v1/claims/nothing")
                    .then()
                    .statusCode(204);
            given().header("Authorization", bearer)
                    .get("/api/v1/claims/not-modified")
                    .then()
                    .statusCode(304);
            given().header("Authorization", bearer)
                    .head("/api/v1/claims")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void hop_by_hop_headers_end_at_the_door() throws IOException {
        try (Socket socket = new Socket(door.getHost(), door.getPort())) {
            socket.getOutputStream()
                    .write(("GET /api/v1/claims HTTP/1.1\r\nHost: huzhu\r\nAuthorization: " + Tokens.bearer("worker")
                                    + "\r\nConnection: X-Hop\r\nX-Hop: 1\r\nTE: trailers\r\n"
                                    + "Proxy-Authorization: Basic eDp5\r\nKeep-Alive: timeout=5\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            JsonObject headers = bodyOf(socket.getInputStream()).getJsonObject("headers");
            assertThat(headers.fieldNames())
                    .doesNotContain("x-hop", "te", "proxy-authorization", "keep-alive")
                    .contains("authorization");
            assertThat(headers.getString("x-forwarded-host")).isEqualTo("huzhu");
        }
    }

    private static JsonObject bodyOf(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        java.util.regex.Matcher length =
                java.util.regex.Pattern.compile("(?i)content-length: (\\d+)").matcher(head);
        assertThat(length.find()).isTrue();
        return new JsonObject(new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8));
    }

    @Test
    void a_large_upload_streams_and_waits_for_a_slow_service() throws Exception {
        // Given
        AtomicLong sent = new AtomicLong();
        HttpRequest request = HttpRequest.newBuilder(URI.create(door + "api/v1/enrollments/1/roster"))
                .header("Authorization", Tokens.bearer("unit-officer"))
                .header("Content-Type", "text/csv")
                .header("X-Hold", "1500")
                .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(UPLOAD_BYTES, sent)))
                .build();
        // When
        CompletableFuture<HttpResponse<String>> answer =
                client().sendAsync(request, HttpResponse.BodyHandlers.ofString());
        TimeUnit.MILLISECONDS.sleep(1_000);
        long whileHeld = sent.get();
        // Then
        assertThat(whileHeld).as("bytes taken while the service reads nothing").isBetween(1L, 48L * 1024 * 1024);
        HttpResponse<String> response = answer.get(60, TimeUnit.SECONDS);
        assertThat(response.statusCode()).isEqualTo(200);
        JsonObject seen = new JsonObject(response.body());
        assertThat(seen.getLong("length")).isEqualTo(UPLOAD_BYTES);
        assertThat(seen.getString("sha256")).isEqualTo(digestOfZeros(UPLOAD_BYTES));
    }

    @Test
    void a_large_answer_streams_to_the_caller() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(door + "api/v1/claims/large"))
                .header("Authorization", Tokens.bearer("auditor"))
                .build();
        try (InputStream in = client().send(request, HttpResponse.BodyHandlers.ofInputStream())
                .body()) {
            assertThat(in.transferTo(java.io.OutputStream.nullOutputStream())).isEqualTo(800L * 64 * 1024);
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private static String digestOfZeros(long length) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] block = new byte[1024 * 1024];
        for (long left = length; left > 0; left -= block.length) {
            digest.update(block);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A file that is made while it is read. */
    private static final class Zeros extends InputStream {
        private final long length;
        private final AtomicLong read;

        Zeros(long length, AtomicLong read) {
            this.length = length;
            this.read = read;
        }

        @Override
        public int read() {
            return read.get() >= length ? -1 : (int) (read.incrementAndGet() * 0);
        }

        @Override
        public int read(byte[] target, int offset, int count) {
            long left = length - read.get();
            if (left <= 0) {
                return -1;
            }
            int n = (int) Math.min(left, count);
            java.util.Arrays.fill(target, offset, offset + n, (byte) 0);
            read.addAndGet(n);
            return n;
        }
    }
}
