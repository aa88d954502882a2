package org.huzhu.kit.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * Ready means that a command could be carried out: the database answers within a second.
 *
 * <p>Its session and its thread are its own, so that a busy pool does not look like a lost database, and requests that
 * wait for one do not keep the answer back. The broker does not count: while it is away, commands are taken and their
 * events wait.
 */
@Singleton
@Readiness
public class DatabaseReadiness implements AsyncHealthCheck {

    /** What the caller's answer takes on top stays within the second. */
    private static final Duration ANSWER_MAX = Duration.ofMillis(800);

    private static final String SECONDS_MAX = "1";

    private final String url;
    private final Properties settings = new Properties();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("readiness").daemon(true).factory());
    private CompletableFuture<Boolean> look = CompletableFuture.completedFuture(false);
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
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .completionStage(
                        () -> ask().copy().completeOnTimeout(false, ANSWER_MAX.toMillis(), TimeUnit.MILLISECONDS))
                .map(answers ->
                        HealthCheckResponse.named("database").status(answers).build());
    }

    /** All who ask at once share one look. */
    private synchronized CompletableFuture<Boolean> ask() {
        if (look.isDone()) {
            look = CompletableFuture.supplyAsync(this::answers, thread);
        }
        return look;
    }

    private boolean answers() {
        try {
            ping();
            return true;
        } catch (SQLException away) {
            close();
            return false;
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

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
