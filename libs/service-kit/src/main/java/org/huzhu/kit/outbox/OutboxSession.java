package org.huzhu.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGConnection;

/**
 * The relay's own database session, outside every pool: it listens, and it holds the lock that makes one relay the
 * active one.
 *
 * <p>The lock belongs to the transaction of one batch. A relay that is frozen inside a batch loses its session to {@code
 * idle_in_transaction_session_timeout}, and with it the lock; {@link #checkAlive()} tells it so before it sends on.
 */
final class OutboxSession implements AutoCloseable {

    private static final long RELAY_LOCK = 0x6f757462_6f780001L;
    private static final String UNSENT = """
            SELECT id, event_id, type, topic, event_key, occurred_at, traceparent, correlation_id, causation_id, body
            FROM outbox ORDER BY id LIMIT ?
            """;

    private final Connection connection;

    private OutboxSession(Connection connection) {
        this.connection = connection;
    }

    static OutboxSession open(String url, String user, String password, Duration idleMax) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        settings.setProperty("ApplicationName", "outbox-relay");
        settings.setProperty("connectTimeout", "2");
        settings.setProperty("loginTimeout", "4");
        settings.setProperty("socketTimeout", "10");
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty(
                "options",
                "-c statement_timeout=5000 -c lock_timeout=2000 -c idle_in_transaction_session_timeout="
                        + idleMax.toMillis());
        Connection connection = new Driver().connect(url, settings);
        if (connection == null) {
            throw new SQLException("The database's address is not one of PostgreSQL");
        }
        OutboxSession session = new OutboxSession(connection);
        session.execute("LISTEN outbox");
        connection.setAutoCommit(false);
        return session;
    }

    /** Waits for a notification, at most so long. */
    void await(Duration max) throws SQLException {
        connection.setAutoCommit(true);
        connection.unwrap(PGConnection.class).getNotifications((int) max.toMillis());
        connection.setAutoCommit(false);
    }

    /** Begins a batch; returns whether this relay is the active one. */
    boolean begin() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, RELAY_LOCK);
            try (ResultSet held = lock.executeQuery()) {
                return held.next() && held.getBoolean(1);
            }
        }
    }

    List<OutboxRow> unsent(int max) throws SQLException {
        List<OutboxRow> rows = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(UNSENT)) {
            query.setInt(1, max);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(OutboxRow.read(row));
                }
            }
        }
        return rows;
    }

    /** Fails when the database has ended this session, and with it the lock. */
    void checkAlive() throws SQLException {
        execute("SELECT 1");
    }

    void remove(List<Long> ids) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM outbox WHERE id = ANY (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            delete.executeUpdate();
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException alreadyBroken) {
            // The session is given up either way.
        }
    }
}
