package org.huzhu.testkit;

import java.util.Map;
import org.flywaydb.core.Flyway;

/** The migrations of a service on a database of their own, so that rows can be there before a step is taken. */
public final class Migrations {

    private Migrations() {}

    /**
     * Migrates a service's database as its owner.
     *
     * @param service such as {@code claims}
     * @param version the last step to take, or {@code latest}
     */
    public static void migrate(TestDatabases databases, String service, String version) {
        Flyway.configure()
                .dataSource(
                        "jdbc:postgresql://localhost:" + databases.port() + "/" + service,
                        service + "_owner",
                        "huzhu-dev")
                .placeholders(Map.of("app", service + "_app"))
                .target(version)
                .load()
                .migrate();
    }
}
