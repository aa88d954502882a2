package org.huzhu.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Doubles.class)
class BusinessTimeTest {

    private static final String BODY = "{\"now\":\"2025-03-20T09:00:00+08:00\"}";

    @ConfigProperty(name = "doubles.side")
    String side;

    @Test
    void operations_shift_the_time_of_all_services() {
        given().header("Authorization", Tokens.bearer("operations"))
                .contentType("application/json")
                .body(BODY)
                .put("/api/v1/business-time")
                .then()
                .statusCode(200)
                .body("services.enrollment.method", equalTo("PUT"))
                .body("services.claims.uri", equalTo("/internal/business-time"))
                .body("services.payout.length", equalTo(BODY.length()));
        given().header("Authorization", Tokens.bearer("operations"))
                .get("/api/v1/business-time")
                .then()
                .statusCode(200)
                .body("services.enrollment.method", equalTo("GET"))
                .body("services.payout.service", equalTo("payout"));
    }

    @Test
    void nobody_else_may() {
        given().contentType("application/json")
                .body(BODY)
                .put("/api/v1/business-time")
                .then()
                .statusCode(401);
        given().header("Authorization", Tokens.bearer("province-admin"))
                .contentType("application/json")
                .body(BODY)
                .put("/api/v1/business-time")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        given().header("Authorization", Tokens.bearer("operations"))
                .post("/api/v1/business-time")
                .then()
                .statusCode(405)
                .header("Allow", equalTo("GET, PUT"));
        given().header("Authorization", Tokens.bearer("operations"))
                .body(new byte[5_000])
                .put("/api/v1/business-time")
                .then()
                .statusCode(413)
                .body("code", equalTo("BODY_TOO_LARGE"));
    }

    @Test
    void a_service_that_did_not_hear_is_named() throws Exception {
        tell("/kill/enrollment");
        try {
            given().header("Authorization", Tokens.bearer("operations"))
                    .header("Accept-Language", "en")
                    .contentType("application/json")
                    .body(BODY)
                    .put("/api/v1/business-time")
                    .then()
                    .statusCode(503)
                    .body(
                            "detail",
                            equalTo("The enrollment service cannot be reached. "
                                    + "Try again in a moment with the same Idempotency-Key."));
        } finally {
            tell("/revive/enrollment");
        }
    }

    private void tell(String path) throws Exception {
        HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(side + path)).build(), HttpResponse.BodyHandlers.discarding());
    }
}
