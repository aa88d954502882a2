package org.huzhu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.huzhu.devstack.StackStatus;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(2)
class FootprintTest {

    private static final long MEMORY_MAX = 2_560L * 1024 * 1024;

    /** The time depends on the machine and its load, so it is written down and only bounded from afar. */
    @Test
    void everything_together_stays_below_two_and_a_half_gibibytes() throws IOException {
        WorkedExampleTest.played();
        StackStatus status = HuzhuUnderTest.stack().status();
        double seconds = HuzhuUnderTest.firstStart().secondsToReady().orElseThrow();
        StringBuilder report = new StringBuilder();
        status.parts()
                .forEach(part -> report.append(String.format(
                        Locale.ROOT,
                        "%-12s %6.0f MiB %6.1f s%n",
                        part.part().label(),
                        part.memoryBytes() / 1024.0 / 1024.0,
                        part.secondsToReady().orElse(0))));
        report.append(String.format(
                Locale.ROOT, "%-12s %6.0f MiB %6.1f s%n", "together", status.memoryBytes() / 1024.0 / 1024.0, seconds));
        System.out.println(report);
        Files.writeString(Path.of("target", "footprint.txt"), report);
        assertThat(status.ready()).isTrue();
        assertThat(status.memoryBytes()).isLessThan(MEMORY_MAX);
        assertThat(seconds).isLessThan(90);
    }
}
