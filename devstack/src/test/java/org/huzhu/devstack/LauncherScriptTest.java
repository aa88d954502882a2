package org.huzhu.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huzhu.devstack.process.ProcessTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the real script with made-up JDK folders whose {@code java} prints its own place. */
class LauncherScriptTest {

    private static final String PATH = "/usr/bin:/bin";

    @TempDir
    Path folder;

    @Test
    void java_home_comes_first() throws Exception {
        Path jdk = jdk("a", "25.0.1");
        Answer answer = run(Map.of("JAVA_HOME", jdk.toString(), "PATH", PATH, "HUZHU_JDKS", ""), "status");
        assertThat(answer.output()).contains(jdk + "/bin/java");
    }

    @Test
    void an_unfit_java_home_is_passed_over_for_the_jdk_on_the_path() throws Exception {
        Path old = jdk("old", "17.0.15");
        Path fit = jdk("fit", "25");
        Answer answer = run(
                Map.of("JAVA_HOME", old.toString(), "PATH", fit.resolve("bin") + ":" + PATH, "HUZHU_JDKS", ""),
                "status");
        assertThat(answer.output()).contains(fit + "/bin/java");
    }

    @Test
    void the_usual_places_are_searched_last() throws Exception {
        jdk("jvm/jdk-21", "21.0.2");
        Path fit = jdk("jvm/temurin-25", "25.0.3");
        Answer answer = run(Map.of("PATH", PATH, "HUZHU_JDKS", folder.resolve("jvm") + "/*"), "status");
        assertThat(answer.output()).contains(fit + "/bin/java");
    }

    @Test
    void without_a_fitting_jdk_one_line_says_what_to_do() throws Exception {
        Path next = jdk("next", "26");
        Answer answer = run(Map.of("JAVA_HOME", next.toString(), "PATH", PATH, "HUZHU_JDKS", ""), "status");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.output())
                .isEqualTo("huzhu: no JDK 25 found in JAVA_HOME, PATH or the usual places. "
                        + "Install one (for example Temurin 25) or set JAVA_HOME to it.\n");
    }

    @Test
    void an_unknown_command_is_refused_and_help_names_every_command() throws Exception {
        Answer unknown = run(Map.of("PATH", PATH), "destroy");
        Answer help = run(Map.of("PATH", PATH), "help");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.output()).isEqualTo("huzhu: unknown command \"destroy\". See ./huzhu help\n");
        assertThat(help.code()).isZero();
        for (String command :
                List.of("demo", "test", "up", "down", "status", "logs", "token", "reset", "fmt", "mutate", "bench")) {
            assertThat(help.output()).containsPattern("(?m)^\\./huzhu " + command + "\\b");
        }
    }

    @Test
    void test_runs_mavens_verify_and_keeps_its_outcome() throws Exception {
        maven("echo \"$JAVA_HOME\" \"$@\"; exit 7");
        Path jdk = jdk("a", "25");
        Answer answer = run(Map.of("JAVA_HOME", jdk.toString(), "PATH", PATH), "test");
        assertThat(answer.output()).isEqualTo(jdk + " -B verify\n");
        assertThat(answer.code()).isEqualTo(7);
    }

    @Test
    void a_failed_build_shows_its_errors_and_the_log() throws Exception {
        maven("echo '[INFO] Building Huzhu :: kernel 0.1.0   [2/9]'; echo '[ERROR] Money.java: no'; exit 1");
        Answer answer = run(Map.of("JAVA_HOME", jdk("a", "25").toString(), "PATH", PATH), "up");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.output())
                .containsPattern("(?m)^ +\\d+ s  Huzhu :: kernel 0.1.0 \\[2/9\\]$")
                .endsWith("[ERROR] Money.java: no\nhuzhu: the build failed; its log is .huzhu/logs/build.log\n");
    }

    @Test
    void a_killed_launcher_takes_maven_and_all_it_started_with_it() throws Exception {
        // Given
        maven("sleep 600 & setsid sleep 601 & echo $! >second; echo $$ >first; wait");
        Process launcher = start(Map.of("JAVA_HOME", jdk("a", "25").toString(), "PATH", PATH), "test");
        Path clone = folder.resolve("clone");
        await().until(() -> pid(clone.resolve("first")) > 0 && pid(clone.resolve("second")) > 0);
        long maven = pid(clone.resolve("first"));
        long escaped = pid(clone.resolve("second"));
        assertThat(ProcessTable.alive(maven)).isTrue();

        // When
        launcher.destroyForcibly();

        // Then
        await().until(() -> !ProcessTable.alive(maven));
        if (Files.isDirectory(Path.of("/proc/self"))) {
            await().until(() -> !ProcessTable.alive(escaped));
        } else {
            ProcessTable.signal(escaped, "KILL");
        }
    }

    @Test
    void a_build_waits_for_another_one_and_not_for_a_dead_one() throws Exception {
        // Given
        maven("echo built");
        Map<String, String> environment = Map.of("JAVA_HOME", jdk("a", "25").toString(), "PATH", PATH);
        Path lock = Files.createDirectories(folder.resolve("clone/.huzhu")).resolve("build.lock");
        Process other = new ProcessBuilder("sleep", "600").start();
        Files.createSymbolicLink(lock, Path.of(Long.toString(other.pid())));

        // When
        Process second = start(environment, "test");
        BufferedReader output = second.inputReader();

        // Then
        assertThat(output.readLine())
                .isEqualTo("Another ./huzhu (process " + other.pid() + ") builds here; waiting for it.");
        other.destroyForcibly().waitFor();
        assertThat(output.readLine()).isEqualTo("built");
        assertThat(second.waitFor()).isZero();
        assertThat(Files.exists(lock, LinkOption.NOFOLLOW_LINKS)).isFalse();
        assertThat(folder.resolve("clone/.huzhu/built")).exists();
    }

    @Test
    void a_launcher_that_the_tests_start_leaves_building_to_them() throws Exception {
        maven("exit 7");
        Path lock = Files.createDirectories(folder.resolve("clone/.huzhu")).resolve("build.lock");
        Files.createSymbolicLink(
                lock, Path.of(Long.toString(ProcessHandle.current().pid())));
        Path jdk = jdk("a", "25");
        Answer answer = run(Map.of("JAVA_HOME", jdk.toString(), "PATH", PATH, "HUZHU_BUILDS", "1"), "up");
        assertThat(answer.output()).isEqualTo(jdk + "/bin/java\n");
    }

    @Test
    void the_programs_of_a_running_stack_are_not_replaced_by_a_test() throws Exception {
        maven("echo built");
        Path run = Files.createDirectories(folder.resolve("clone/.huzhu/run"));
        Files.writeString(
                run.resolve("claims.pid"), "pid=" + ProcessHandle.current().pid() + "\n");
        Answer answer = run(Map.of("JAVA_HOME", jdk("a", "25").toString(), "PATH", PATH), "test");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.output())
                .isEqualTo("huzhu: this clone's stack runs, and a test would replace its programs."
                        + " Run ./huzhu down first.\n");
    }

    @Test
    void a_process_id_that_is_somebody_elses_by_now_is_no_running_stack() throws Exception {
        maven("echo built");
        Path run = Files.createDirectories(folder.resolve("clone/.huzhu/run"));
        Files.writeString(
                run.resolve("claims.pid"), "pid=" + ProcessHandle.current().pid() + "\n");
        Path jdk = jdk("a", "25");
        Files.writeString(jdk.resolve("bin/java"), "#!/bin/sh\nexit 3\n");
        Answer answer = run(Map.of("JAVA_HOME", jdk.toString(), "PATH", PATH), "test");
        assertThat(answer.output()).isEqualTo("built\n");
    }

    @Test
    void no_home_is_no_trouble() throws Exception {
        ProcessBuilder builder = command("status");
        builder.environment().clear();
        builder.environment().put("PATH", PATH);
        builder.environment().put("JAVA_HOME", jdk("a", "17").toString());
        builder.environment().put("HUZHU_JDKS", "");
        Process process = builder.start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("huzhu: no JDK 25 found");
    }

    @Test
    void continuous_integration_runs_what_a_developer_runs() {
        assertThat(Clone.text(".ci/run").lines().toList()).endsWith("./huzhu test || exit", "exec ./huzhu drill");
    }

    /** Puts a made-up Maven into the clone. */
    private void maven(String script) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("clone/devstack/src/main/sh"));
        for (String name : List.of("watch.sh", "build.sh")) {
            Files.writeString(sources.resolve(name), Clone.text("devstack/src/main/sh/" + name));
        }
        Path file = Files.writeString(folder.resolve("clone/mvnw"), "#!/usr/bin/env bash\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static long pid(Path file) throws IOException {
        String text = Files.exists(file) ? Files.readString(file).strip() : "";
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    private Answer run(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        Process process = start(environment, words);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), output);
    }

    /** Runs a copy of the script in an otherwise empty clone that looks as if the launcher had been built. */
    private Process start(Map<String, String> environment, String... words) throws IOException {
        ProcessBuilder builder = command(words);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("HOME", folder.toString());
        return builder.start();
    }

    private ProcessBuilder command(String... words) throws IOException {
        Path clone = Files.createDirectories(folder.resolve("clone"));
        Files.writeString(clone.resolve("huzhu"), Clone.text("huzhu"));
        Path target = Files.createDirectories(clone.resolve("devstack/target"));
        Files.writeString(target.resolve("launcher.classpath"), "nothing.jar");
        Files.writeString(target.resolve("devstack-0.1.0.jar"), "");
        List<String> command =
                Stream.concat(Stream.of("bash", "huzhu"), Arrays.stream(words)).toList();
        return new ProcessBuilder(command).directory(clone.toFile()).redirectErrorStream(true);
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
        for (String program : List.of("java", "javac")) {
            Path file = Files.writeString(home.resolve("bin").resolve(program), "#!/bin/sh\necho \"$0\"\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return home;
    }

    private record Answer(int code, String output) {}
}
