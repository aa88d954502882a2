package org.huzhu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import org.huzhu.devstack.Progress;
import org.huzhu.devstack.Stack;
import org.huzhu.devstack.StackStatus;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Memory is bounded; times depend on the machine and its load, so they are written down and not judged here. */
@Order(2)
@Tag("drill")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FootprintTest {

    private static final long MEMORY_MAX = 2_560L * 1024 * 1024;
    private static final Path REPORT = Path.of("target", "footprint.txt");

    @Test
    @Order(1)
    void everything_together_stays_below_two_and_a_half_gibibytes() throws IOException {
        WorkedExampleTest.played();
        StackStatus status = HuzhuUnderTest.stack().status();
        Files.deleteIfExists(REPORT);
        report("cold start, data made from nothing", status, HuzhuUnderTest.firstStart());
        assertThat(status.ready()).isTrue();
        assertThat(status.memoryBytes()).isLessThan(MEMORY_MAX);
    }

    @Test
    @Order(2)
    void down_and_up_again_keeps_everything() throws IOException {
        // Given
        WorkedExampleTest.played();
        Stack stack = HuzhuUnderTest.stack();
        Map<String, String> before = Books.fingerprint();
        // When
        stack.down(Progress.silent());
        assertThat(stack.status().stopped()).isTrue();
        StackStatus warm = stack.up(Progress.silent());
        // Then
        report("warm start", stack.status(), warm);
        assertThat(Books.fingerprint()).isEqualTo(before);
        Books.assertPaidOnce(WorkedExampleTest.played());
        assertThat(Client.as("auditor")
                        .get("/claims/" + WorkedExampleTest.played().claimId())
                        .text("state"))
                .isEqualTo("PAID");
        assertThat(stack.status().memoryBytes()).isLessThan(MEMORY_MAX);
    }

    private static void report(String title, StackStatus status, StackStatus start) throws IOException {
        StringBuilder report = new StringBuilder(title).append(System.lineSeparator());
        status.parts()
                .forEach(part -> report.append(line(
                        part.part().label(),
                        part.memoryBytes(),
                        part.secondsToReady().orElse(0))));
        report.append(
                line("together", status.memoryBytes(), start.secondsToReady().orElseThrow()));
        System.out.println(report);
        Files.writeString(REPORT, report, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String line(String what, long bytes, double seconds) {
        return String.format(Locale.ROOT, "%-12s %6.0f MiB %6.1f s%n", what, bytes / 1024.0 / 1024.0, seconds);
    }
}
