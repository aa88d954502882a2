package org.huzhu.devstack.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * How much memory a process takes.
 *
 * <p>Counted as proportional set size, so that pages which PostgreSQL's processes share are counted once. Where the
 * system has no such figure (macOS) the resident set size stands in, which counts shared pages several times.
 */
public final class MemoryUse {

    private static final long KIB = 1024;

    private MemoryUse() {}

    /** Returns the bytes of a process and all its descendants; 0 when it is gone. */
    public static long ofTree(long pid) {
        return ProcessTable.withDescendants(pid).stream()
                .mapToLong(MemoryUse::ofProcess)
                .sum();
    }

    static long ofProcess(long pid) {
        Path rollup = Path.of("/proc", Long.toString(pid), "smaps_rollup");
        try {
            return pssBytes(Files.readString(rollup)).orElse(0);
        } catch (IOException noRollup) {
            return Files.isDirectory(Path.of("/proc/self")) ? 0 : residentBytes(pid);
        }
    }

    /** Reads the line {@code Pss:  1234 kB} of a {@code smaps_rollup} file. */
    static OptionalLong pssBytes(String rollup) {
        return rollup.lines()
                .filter(line -> line.startsWith("Pss:"))
                .map(line -> line.replaceAll("\\D", ""))
                .filter(digits -> !digits.isEmpty())
                .mapToLong(digits -> Long.parseLong(digits) * KIB)
                .findFirst();
    }

    private static long residentBytes(long pid) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid))
                    .redirectErrorStream(true)
                    .start();
            String digits =
                    new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\D", "");
            ps.waitFor(1, TimeUnit.SECONDS);
            return digits.isEmpty() ? 0 : Long.parseLong(digits) * KIB;
        } catch (IOException noPs) {
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
