package org.huzhu.testkit;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/** Sets the business time of the service under test, as operations do in the demo. */
public final class TestClock {

    private TestClock() {}

    /** Sets business time: {@code TestClock.set("2025-03-20T09:00:00+08:00")}. */
    public static void set(String now) {
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.as("operations").token())
                .contentType(ContentType.JSON)
                .body(Map.of("now", now))
                .put("/internal/business-time")
                .then()
                .statusCode(200);
    }

    /** Sets business time back to the system's. */
    public static void reset() {
        set(OffsetDateTime.ofInstant(Instant.now(), ZoneOffset.UTC).toString());
    }
}
