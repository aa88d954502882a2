package org.huzhu.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.huzhu.devstack.StackStatus.State;
import org.huzhu.devstack.process.ProcessTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts real PostgreSQL, Kafka and simulators; the services have their turn in the system tests. */
class StackTest {

    private static final Set<Part> WITHOUT_SERVICES =
            EnumSet.of(Part.POSTGRES, Part.KAFKA, Part.ISSUER, Part.SIMULATORS);
    private static final int OFFSET = 12_300;

    @TempDir
    Path folder;

    private Stack stack = Stack.open(StackSettings.ofClone(Clone.ROOT));

    @AfterEach
    void stop() {
        stack.down(Progress.silent());
    }

    @Test
    void killed_parts_come_back_with_their_data_and_the_others_run_on() throws SQLException {
        // Given
        stack = Stack.open(
                StackSettings.ofClone(Clone.ROOT).beside(folder, OFFSET).bound());
        StackStatus first = stack.up(WITHOUT_SERVICES, Progress.silent());
        assertThat(first.startedParts()).isEqualTo(4);
        execute("claims_owner", "claims", "CREATE TABLE kept AS SELECT 56312.10 AS amount");
        long simulators = stack.pid(Part.SIMULATORS).orElseThrow();
        long issuer = stack.pid(Part.ISSUER).orElseThrow();
        long postgres = stack.pid(Part.POSTGRES).orElseThrow();
        String token = stack.token("worker", Map.of("member", "m-1"));
        assertThat(token.split("\\.", -1)).hasSize(3);

        // When
        stack.signal(Part.POSTGRES, "KILL");
        stack.signal(Part.KAFKA, "KILL");
        awaitState(Part.POSTGRES, State.DIED);
        awaitState(Part.KAFKA, State.DIED);
        StackStatus second = stack.up(WITHOUT_SERVICES, Progress.silent());

        // Then
        assertThat(second.startedParts()).isEqualTo(2);
        assertThat(stack.pid(Part.SIMULATORS)).hasValue(simulators);
        stack.signal(Part.SIMULATORS, "KILL");
        awaitState(Part.SIMULATORS, State.DIED);
        assertThat(stack.token("worker", Map.of()).split("\\.", -1))
                .as("tokens go on without the simulators")
                .hasSize(3);
        assertThat(stack.pid(Part.ISSUER)).hasValue(issuer);
        assertThat(stack.up(WITHOUT_SERVICES, Progress.silent()).startedParts()).isEqualTo(1);
        assertThat(stack.pid(Part.POSTGRES).orElseThrow()).isNotEqualTo(postgres);
        assertThat(execute("claims_owner", "claims", "SELECT amount FROM kept")).isEqualTo("56312.10");
        assertThat(second.of(Part.KAFKA).state()).isEqualTo(State.READY);
        assertThat(second.of(Part.GATEWAY).state()).isEqualTo(State.STOPPED);
        assertThat(second.memoryBytes()).isBetween(50L << 20, 700L << 20);
        assertThat(stack.up(WITHOUT_SERVICES, Progress.silent()).startedParts()).isZero();
        Stack elsewhere = Stack.open(StackSettings.ofClone(Clone.ROOT).beside(folder, OFFSET + 1));
        assertThatThrownBy(() -> elsewhere.up(WITHOUT_SERVICES, Progress.silent()))
                .isInstanceOf(StackFailure.class)
                .hasMessage("This stack runs with HUZHU_PORT_OFFSET=12300. Run HUZHU_STATE=" + folder
                        + " ./huzhu down first to move it by 12301.");

        stack.down(Progress.silent());
        assertThat(stack.status().stopped()).isTrue();
        assertThat(ProcessTable.alive(simulators)).isFalse();
    }

    @Test
    void a_database_that_hangs_is_named_within_ten_seconds_and_replaced_on_its_data() throws SQLException {
        // Given
        stack = Stack.open(
                StackSettings.ofClone(Clone.ROOT).beside(folder, OFFSET + 400).bound());
        stack.up(EnumSet.of(Part.POSTGRES), Progress.silent());
        execute("claims_owner", "claims", "CREATE TABLE kept AS SELECT 56312.10 AS amount");
        long hanging = stack.pid(Part.POSTGRES).orElseThrow();
        stack.signal(Part.POSTGRES, "STOP");

        // When
        long begin = System.nanoTime();
        Map<String, Duration> said = new LinkedHashMap<>();
        StackStatus status = stack.up(EnumSet.of(Part.POSTGRES), new Progress() {
            @Override
            public void begins(String what) {}

            @Override
            public void done(String what, double seconds) {}

            @Override
            public void says(String line) {
                said.put(line, Duration.ofNanos(System.nanoTime() - begin));
            }
        });

        // Then
        String line = "  postgres (process " + hanging + ") does not answer: it is killed and started afresh.";
        assertThat(said).containsOnlyKeys(line);
        assertThat(said.get(line)).isLessThan(Duration.ofSeconds(10));
        assertThat(status.startedParts()).isEqualTo(1);
        assertThat(ProcessTable.alive(hanging)).isFalse();
        assertThat(execute("claims_owner", "claims", "SELECT amount FROM kept")).isEqualTo("56312.10");
    }

    @Test
    void a_taken_port_is_named_with_its_holder_and_nothing_is_started() throws IOException {
        // Given
        stack = Stack.open(
                StackSettings.ofClone(Clone.ROOT).beside(folder, OFFSET + 200).bound());
        int port = stack.settings().port(Endpoint.BANK);
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();

            // When, then
            assertThatThrownBy(() -> stack.up(WITHOUT_SERVICES, Progress.silent()))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageStartingWith("Port " + port + " (bank simulator) is taken by another program")
                    .hasMessageEndingWith("Stop it, or move all ports: HUZHU_PORT_OFFSET=100 ./huzhu up");
        }
        assertThat(stack.status().stopped()).isTrue();
    }

    private void awaitState(Part part, State state) {
        org.awaitility.Awaitility.await().until(() -> stack.status().of(part).state() == state);
    }

    private String execute(String user, String database, String sql) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + stack.settings().port(Endpoint.POSTGRES) + "/" + database;
        try (Connection connection = DriverManager.getConnection(url, user, PostgresDriver.DEMO_PASSWORD);
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
