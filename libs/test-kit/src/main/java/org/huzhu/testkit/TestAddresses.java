package org.huzhu.testkit;

import java.util.Optional;

/** Where the parts of a test run are: system properties, because tests and resources live in different class loaders. */
final class TestAddresses {

    static final String KAFKA = "huzhu.test.kafka";
    static final String DATABASE_PORT = "huzhu.test.database-port";
    static final String ISSUER = "huzhu.test.issuer";
    static final String SIGNING_KEY = "huzhu.test.signing-key";

    private TestAddresses() {}

    static void set(String name, String value) {
        System.setProperty(name, value);
    }

    static String get(String name) {
        return Optional.ofNullable(System.getProperty(name))
                .orElseThrow(
                        () -> new IllegalStateException(name + " is not set: does the test use HuzhuTestResources?"));
    }
}
