package org.huzhu.testkit;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.ConfigProvider;

/** The port of operations of the service under test: health, metrics and its API document. */
public final class Management {

    private Management() {}

    /** Begins a request to it. */
    public static RequestSpecification given() {
        return RestAssured.given()
                .port(ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class));
    }
}
