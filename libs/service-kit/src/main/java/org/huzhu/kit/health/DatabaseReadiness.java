package org.huzhu.kit.health;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * Ready means that a command could be carried out: the database answers within a second.
 *
 * <p>Its session is its own, so that a busy pool does not look like a lost database. The broker does not count: while it is
 * away, commands are taken and their events wait.
 */
@Singleton
@Readiness
public class DatabaseReadiness implements HealthCheck {

    private static final String SECONDS_MAX = "1";

    private final String url;
    private final Properties settings = new Properties();
    private @Nullable Connection connection;

    @Inject
    public DatabaseReadiness(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        settings.setProperty("ApplicationName", "readiness");
        settings.setProperty("connectTimeout", SECONDS_MAX);
        settings.setProperty("loginTimeout", SECONDS_MAX);
        settings.setProperty("socketTimeout", SECONDS_MAX);
    }

    @Override
    public synchronized HealthCheckResponse call() {
        try {
            ping();
            return HealthCheckResponse.up("database");
        } catch (SQLException away) {
            close();
            return HealthCheckResponse.down("database");
        }
    }

    private void ping() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = new Driver().connect(url, settings);
            if (open == null) {
                throw new SQLException("The database's address is not one of PostgreSQL");
            }
            connection = open;
        }
        try (Statement statement = open.createStatement()) {
            statement.execute("SELECT 1");
        }
    }

    private void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException alreadyBroken) {
                // The session is given up either way.
            }
        }
    }
}
