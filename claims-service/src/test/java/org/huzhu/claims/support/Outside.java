package org.huzhu.claims.support;

import io.restassured.RestAssured;

/** Tells the doubles of the outside what they know and how they behave. */
public final class Outside {

    private Outside() {}

    public static void knowsSettlement(String reference, String json) {
        put("/settlements/" + reference, json);
    }

    public static void knowsInjury(String member, String json) {
        put("/work-injuries/" + member, json);
    }

    public static void is(String mode) {
        put("/_mode", mode);
    }

    public static int timesAskedFor(String reference) {
        return Integer.parseInt(RestAssured.given()
                .baseUri(System.getProperty(OutsideDouble.ADDRESS))
                .get("/_asked/settlements/" + reference)
                .asString());
    }

    private static void put(String path, String body) {
        RestAssured.given()
                .baseUri(System.getProperty(OutsideDouble.ADDRESS))
                .contentType("text/plain; charset=utf-8")
                .body(body)
                .put(path)
                .then()
                .statusCode(200);
    }
}
