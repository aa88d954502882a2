package org.huzhu.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a service stands on, for {@code @QuarkusTestResource(value = HuzhuTestResources.class,
 * restrictToAnnotatedClass = false)}: PostgreSQL with the roles of production, so that row-level security binds, a Kafka
 * broker with all topics, an issuer's keys and a key file. The line to the database can be frozen or cut ({@link Faults}).
 * One start per module.
 */
public final class HuzhuTestResources implements QuarkusTestResourceLifecycleManager {

    private @Nullable TestDatabases databases;
    private @Nullable FaultyLine databaseLine;
    private @Nullable TestBroker broker;
    private @Nullable TestIssuer issuer;

    @Override
    public Map<String, String> start() {
        TestDatabases ownDatabases = TestDatabases.start();
        databases = ownDatabases;
        FaultyLine line = FaultyLine.to(ownDatabases.port());
        databaseLine = line;
        TestBroker ownBroker = TestBroker.start();
        broker = ownBroker;
        TestIssuer ownIssuer = TestIssuer.start();
        issuer = ownIssuer;
        TestAddresses.set(TestAddresses.KAFKA, ownBroker.bootstrapServers());
        TestAddresses.set(TestAddresses.DATABASE_PORT, Integer.toString(ownDatabases.port()));
        return Map.of(
                "HUZHU_INTROSPECTION",
                ownIssuer.url() + TestStanding.PATH,
                "HUZHU_TOKEN_FRESH_MAX",
                "1m",
                "HUZHU_DB_HOST",
                "localhost",
                "HUZHU_DB_PORT",
                Integer.toString(line.port()),
                "HUZHU_KAFKA",
                ownBroker.bootstrapServers(),
                "HUZHU_ISSUER",
                ownIssuer.url(),
                "HUZHU_JWKS",
                ownIssuer.url() + "/jwks",
                "HUZHU_KEY_FILE",
                TestKeyFile.create().toString(),
                "HUZHU_DEMO",
                "true");
    }

    @Override
    public void stop() {
        if (issuer != null) {
            issuer.close();
        }
        if (broker != null) {
            broker.close();
        }
        if (databaseLine != null) {
            databaseLine.close();
        }
        if (databases != null) {
            databases.close();
        }
    }
}
