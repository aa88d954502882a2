package org.huzhu.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.huzhu.devstack.Endpoint;
import org.huzhu.devstack.process.Ports;
import org.huzhu.devstack.process.ProcessTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The launcher as a person uses it: a stack of its own beside the one of the other classes. */
@Order(50)
@Tag("drill")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherTest {

    private static final int OFFSET = 10_000;
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path STATE = Path.of("target", "launcher").toAbsolutePath();

    @AfterAll
    static void leave_nothing_behind() throws Exception {
        run("reset");
    }

    @Test
    @Order(1)
    void ctrl_c_in_the_middle_of_up_leaves_no_process_behind() throws Exception {
        // Given
        assertThat(run("reset").code()).isZero();
        Process up = moved("up").start();
        BufferedReader output = up.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        while (line != null && !line.strip().startsWith("simulators")) {
            line = output.readLine();
        }
        assertThat(line).as("the simulators are ready and the services are not").isNotNull();
        assertThat(processes()).isNotEmpty();

        // When
        ProcessTable.signal(up.pid(), "INT");

        // Then
        assertThat(up.waitFor()).isEqualTo(130);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(processes()).isEmpty();
            assertThat(Arrays.stream(Endpoint.values())).allMatch(endpoint -> Ports.free(endpoint.basePort() + OFFSET));
        });
    }

    @Test
    @Order(2)
    void up_status_token_logs_down_up_and_reset_do_what_they_say() throws Exception {
        // When
        Answer up = finished(moved("up"));

        // Then
        assertThat(up.code()).as(up.output()).isZero();
        assertThat(up.output())
                .contains("Ready: memory ")
                .contains("Gateway: http://localhost:18080   a token: HUZHU_STATE=" + STATE
                        + " ./huzhu token unit-officer");
        assertThat(run("up").output()).startsWith("Already up: http://localhost:18080 ");
        assertRunsWhereItWasMoved();
        assertThat(finished(command("up", "HUZHU_PORT_OFFSET", "10001")).output())
                .startsWith("huzhu: This stack runs with HUZHU_PORT_OFFSET=10000. Run ");

        assertThat(run("down").output()).contains("Stopped. The data stay; ");
        assertThat(run("status").output()).contains("Nothing runs. ");
        assertThat(run("token", "auditor").output())
                .isEqualTo("huzhu: The issuer at http://localhost:18090 does not answer. Start it: ./huzhu up\n");
        assertThat(run("up", "issuer").code()).isZero();
        assertThat(run("token", "auditor").output()).matches("[^.\\s]+\\.[^.\\s]+\\.[^.\\s]+\\n");
        assertThat(run("reset").output()).endsWith("Stopped, data and logs deleted.\n");
        try (Stream<Path> left = Files.list(STATE)) {
            assertThat(left).isEmpty();
        }
        assertThat(processes()).isEmpty();
    }

    private static void assertRunsWhereItWasMoved() throws Exception {
        JsonNode status = Client.JSON.readTree(run("status", "--json").output());
        assertThat(status.path("ready").asBoolean()).isTrue();
        assertThat(status.path("parts").findValue("gateway").asInt()).isEqualTo(18080);
        assertThat(status.path("secondsToReady").asDouble()).isPositive();
        assertThat(run("token", "auditor").output()).matches("[^.\\s]+\\.[^.\\s]+\\.[^.\\s]+\\n");
        assertThat(run("logs", "gateway").output()).contains("/api/v1/plans");
        assertThat(run("logs", "broker").output())
                .startsWith("huzhu: There is no part \"broker\"; there are postgres,");
    }

    /** Main processes of this stack, as its process files name them, and whatever names its folder. */
    private static List<Long> processes() throws IOException {
        List<Long> living = new ArrayList<>(ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(STATE + "/"))
                        .isPresent())
                .map(ProcessHandle::pid)
                .filter(ProcessTable::alive)
                .toList());
        if (Files.isDirectory(STATE.resolve("run"))) {
            try (Stream<Path> files = Files.list(STATE.resolve("run"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".pid")).toList()) {
                    Files.readAllLines(file).stream()
                            .filter(line -> line.startsWith("pid="))
                            .map(line -> Long.valueOf(line.substring("pid=".length())))
                            .filter(ProcessTable::alive)
                            .forEach(living::add);
                }
            }
        }
        return living;
    }

    /** Without the variable: what was moved stays where it is. */
    private static Answer run(String... words) throws IOException, InterruptedException {
        return finished(command(String.join(" ", words), "HUZHU_PORT_OFFSET", ""));
    }

    private static ProcessBuilder moved(String words) {
        return command(words, "HUZHU_PORT_OFFSET", Integer.toString(OFFSET));
    }

    private static ProcessBuilder command(String words, String name, String value) {
        List<String> command = new ArrayList<>(List.of("bash", "huzhu"));
        command.addAll(List.of(words.split(" ")));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(ROOT.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("HUZHU_STATE", STATE.toString());
        builder.environment().put("HUZHU_BUILDS", "the tests");
        builder.environment().put(name, value);
        return builder;
    }

    private static Answer finished(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), output);
    }

    private record Answer(int code, String output) {}
}
