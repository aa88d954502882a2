package org.huzhu.devstack;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.huzhu.devstack.process.CpuUse;

/**
 * What this machine asks for the least that a command can do: one transaction by hand that inserts a row of 200 bytes and
 * an event of 600, committed to disk by the stack's own PostgreSQL. Figures of the product are told as multiples of it.
 */
final class HandWritten {

    private static final String ROW = "r".repeat(200);
    private static final String EVENT = "e".repeat(600);

    private final Stack stack;

    HandWritten(Stack stack) {
        this.stack = stack;
    }

    /** Returns the CPU-seconds of a thousand such transactions, client and database together. */
    double cpuSeconds(int clients, int transactions) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS hand_written");
            statement.execute("CREATE TABLE IF NOT EXISTS hand_written.row (id uuid PRIMARY KEY, body text NOT NULL)");
            statement.execute("CREATE TABLE IF NOT EXISTS hand_written.event"
                    + " (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body text NOT NULL)");
            run(clients, clients * 50);
            Duration before = used();
            run(clients, transactions);
            double seconds = used().minus(before).toMillis() / 1e3;
            statement.execute("DROP SCHEMA hand_written CASCADE");
            return seconds * 1_000 / transactions;
        } catch (SQLException broken) {
            throw new StackFailure("The machine's limit cannot be measured: " + broken.getMessage(), broken);
        }
    }

    private void run(int clients, int transactions) {
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Void>> running = IntStream.range(0, clients)
                    .mapToObj(client -> threads.submit(() -> insert(transactions / clients)))
                    .toList();
            for (Future<Void> one : running) {
                one.get();
            }
        } catch (ExecutionException broken) {
            throw new StackFailure("The machine's limit cannot be measured: " + broken.getMessage(), broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted.", stopped);
        }
    }

    private Void insert(int transactions) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement row = connection.prepareStatement("INSERT INTO hand_written.row VALUES (?, ?)");
                PreparedStatement event =
                        connection.prepareStatement("INSERT INTO hand_written.event (body) VALUES (?)")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < transactions; i++) {
                row.setObject(1, UUID.randomUUID());
                row.setString(2, ROW);
                row.executeUpdate();
                event.setString(1, EVENT);
                event.executeUpdate();
                connection.commit();
            }
        }
        return null;
    }

    /** A server process that ended is counted with the one that started it, so nothing is lost between two looks. */
    private Duration used() {
        long own = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
        return CpuUse.ofTree(stack.pid(Part.POSTGRES).orElseThrow()).plusNanos(own);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + stack.settings().port(Endpoint.POSTGRES) + "/gateway",
                "postgres",
                PostgresDriver.DEMO_PASSWORD);
    }
}
