package org.huzhu.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** PostgreSQL 18 in a temporary folder, with the databases and roles of {@code deploy/postgres/databases.sql}. */
public final class TestDatabases implements AutoCloseable {

    private static final String SCRIPT = "databases.sql";

    private final EmbeddedPostgres server;

    private TestDatabases(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts a server on a free port. */
    public static TestDatabases start() {
        try {
            TestDatabases databases = new TestDatabases(EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("fsync", "off")
                    .setServerConfig("shared_buffers", "32MB")
                    .setServerConfig("max_connections", "60")
                    .start());
            databases.run(script());
            return databases;
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException("PostgreSQL did not start", failed);
        }
    }

    private static String script() {
        try (InputStream stream = TestDatabases.class.getClassLoader().getResourceAsStream(SCRIPT)) {
            if (stream == null) {
                throw new IllegalStateException(SCRIPT + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void run(String script) throws SQLException {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            for (String sql : script.replaceAll("(?m)^--.*$", "").split(";", -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    /** Returns the port it listens on. */
    public int port() {
        return server.getPort();
    }

    /** Opens a connection that nothing binds, for looking at what services did. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(server.getJdbcUrl("postgres", database));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException leftBehind) {
            throw new UncheckedIOException(leftBehind);
        }
    }
}
