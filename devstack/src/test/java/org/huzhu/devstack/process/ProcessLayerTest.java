package org.huzhu.devstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessLayerTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void the_proportional_set_size_is_read_in_bytes() {
        String rollup = """
                55d0-7ffe ---p 00000000 00:00 0                          [rollup]
                Rss:              123456 kB
                Pss:               98765 kB
                Pss_Dirty:         90000 kB
                """;
        assertThat(MemoryUse.pssBytes(rollup)).hasValue(98_765L * 1024);
        assertThat(MemoryUse.pssBytes("")).isEmpty();
    }

    @Test
    void this_process_takes_memory() {
        assertThat(MemoryUse.ofTree(ProcessHandle.current().pid())).isGreaterThan(10L * 1024 * 1024);
    }

    @Test
    void a_process_is_known_by_when_it_started_and_on_linux_by_no_date() {
        long own = ProcessHandle.current().pid();
        assertThat(ProcessTable.startedAt(own)).isPresent().isEqualTo(ProcessTable.startedAt(own));
        if (ProcessTable.tellsWorkingFolders()) {
            assertThat(ProcessTable.startedAt(own).orElseThrow()).matches("tick \\d+");
        }
    }

    @Test
    void a_listening_socket_is_found_by_its_port() {
        String line =
                "   3: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4242 1";
        assertThat(Ports.inodeOfListener(line, 8080)).isEqualTo(Optional.of("4242"));
        assertThat(Ports.inodeOfListener(line, 8081)).isEmpty();
        assertThat(Ports.inodeOfListener(line.replace(" 0A ", " 01 "), 8080)).isEmpty();
    }

    @Test
    void a_taken_port_is_not_free_and_its_holder_is_named() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
            assertThat(Ports.free(port)).isFalse();
            if (Files.isDirectory(Path.of("/proc/net"))) {
                assertThat(Ports.holder(port))
                        .hasValue("java, process " + ProcessHandle.current().pid());
            }
        }
        assertThat(Ports.free(port)).isTrue();
    }

    @Test
    void a_start_script_quotes_what_needs_it() {
        StartScript script = new StartScript(
                List.of("/bin/echo", "a b", "it's", "$HOME"), Map.of("KEY", "x y"), Path.of("/tmp"), Path.of("/l.log"));
        assertThat(script.text()).isEqualTo("""
                #!/usr/bin/env bash
                cd /tmp || exit 1
                export KEY='x y'
                exec >>/l.log 2>&1
                exec /bin/echo \\
                  'a b' \\
                  'it'\\''s' \\
                  '$HOME'
                """);
    }

    @Test
    void what_is_not_released_dies_with_the_supervisor(@TempDir Path folder) throws IOException {
        // Given
        Supervisor supervisor = Supervisor.start(folder);
        long pid = supervisor.start("sleeper", sleeper(folder));
        assertThat(ProcessTable.alive(pid)).isTrue();

        // When
        supervisor.close();

        // Then
        await().atMost(SOON).until(() -> !ProcessTable.alive(pid));
        assertThat(supervisor.alive()).isFalse();
    }

    @Test
    void what_is_released_lives_on(@TempDir Path folder) throws IOException {
        // Given
        Supervisor supervisor = Supervisor.start(folder);
        long pid = supervisor.start("sleeper", sleeper(folder));

        // When
        supervisor.release();

        // Then
        assertThat(supervisor.alive()).isFalse();
        assertThat(ProcessTable.alive(pid)).isTrue();
        ProcessTable.signal(pid, "KILL");
        await().atMost(SOON).until(() -> !ProcessTable.alive(pid));
    }

    @Test
    void a_killed_launcher_leaves_nothing_behind(@TempDir Path folder) throws Exception {
        // Given
        Path script = sleeper(folder);
        Process launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.huzhu.devstack.process.ProcessLayerTest$Launcher",
                        folder.toString(),
                        script.toString())
                .start();
        long pid = Long.parseLong(launcher.inputReader().readLine());
        assertThat(ProcessTable.alive(pid)).isTrue();

        // When
        launcher.destroyForcibly().waitFor();

        // Then
        await().atMost(SOON).until(() -> !ProcessTable.alive(pid));
    }

    @Test
    void working_folders_tell_who_is_left_even_behind_a_link(@TempDir Path folder) throws IOException {
        if (ProcessTable.tellsWorkingFolders()) {
            Path link =
                    Files.createSymbolicLink(folder.resolve("link"), Path.of("").toRealPath());
            assertThat(ProcessTable.workingIn(link))
                    .contains(ProcessHandle.current().pid());
            assertThat(ProcessTable.workingIn(Path.of("").toRealPath()))
                    .contains(ProcessHandle.current().pid());
        }
    }

    private static Path sleeper(Path folder) throws IOException {
        return Files.writeString(folder.resolve("sleeper.sh"), "exec sleep 600\n");
    }

    /** A launcher that is killed before it is done. */
    static final class Launcher {

        private Launcher() {}

        public static void main(String[] args) throws Exception {
            Supervisor supervisor = Supervisor.start(Path.of(args[0]));
            System.out.println(supervisor.start("sleeper", Path.of(args[1])));
            Thread.sleep(Duration.ofMinutes(10));
        }
    }
}
